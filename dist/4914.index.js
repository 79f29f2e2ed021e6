export const id = 4914;
export const ids = [4914,8571];
export const modules = {

/***/ 44914:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  exportImage: () => (/* binding */ exportImage)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/image/digest.js
var digest = __webpack_require__(37241);
// EXTERNAL MODULE: ./lib/runtime/failure.js
var failure = __webpack_require__(20438);
// EXTERNAL MODULE: ./lib/stores/archive/open-archive.js + 5 modules
var open_archive = __webpack_require__(59978);
;// CONCATENATED MODULE: ./lib/engine/export-way.js
/** A classic engine asks for a blob it knows from another repository only where the layer is larger than this, unpacked. */
const ENGINE_ASKS_ABOVE = 10 * 1024 * 1024;
/** Bytes per second that a classic engine compresses with while pushing (one core, level 6; 34 to 88 MB/s measured). */
const ENGINE_GZIP = 50e6;
/** Bytes per second of `docker save`, which writes everything to a temporary file first (95 to 250 MB/s measured). */
const ENGINE_SAVE = 150e6;
/** Bytes per second that we compress with, on two cores at level 1. */
const OUR_GZIP = 250e6;
/**
 * Chooses between pushing to the loopback registry and `docker save`. Pure. The containerd store keeps layers packed:
 * pushing moves them as they are, saving is the slow way. The classic store keeps them unpacked: a push compresses what
 * the engine cannot recognise as present, a save always reads everything but leaves compressing to us.
 */
function cheapestWay(layers, containerdStore) {
    if (containerdStore)
        return { way: 'loopback', reason: 'its image store keeps layers packed' };
    const sum = (chosen) => chosen.reduce((total, { size }) => total + size, 0);
    const isRecognised = ({ size, engineKnowsBlob, targetHasIt }) => engineKnowsBlob && targetHasIt && size > ENGINE_ASKS_ABOVE;
    const pushed = sum(layers.filter((layer) => !isRecognised(layer)));
    const compressed = sum(layers.filter((layer) => !layer.targetHasIt));
    const loopbackSeconds = pushed / ENGINE_GZIP;
    const saveSeconds = sum(layers) / ENGINE_SAVE + compressed / OUR_GZIP;
    const way = loopbackSeconds <= saveSeconds ? 'loopback' : 'save';
    return { way, reason: `about ${loopbackSeconds.toFixed(1)} s by push, ${saveSeconds.toFixed(1)} s by docker save` };
}
//# sourceMappingURL=export-way.js.map
// EXTERNAL MODULE: ./lib/engine/facade.js
var engine_facade = __webpack_require__(77222);
// EXTERNAL MODULE: ./lib/engine/remove-name.js
var remove_name = __webpack_require__(67762);
// EXTERNAL MODULE: ./lib/engine/staging.js
var engine_staging = __webpack_require__(19123);
// EXTERNAL MODULE: ./lib/engine/traces.js
var traces = __webpack_require__(94342);
;// CONCATENATED MODULE: ./lib/engine/export.js











/** Images of an engine that are looked at for what it knows. */
const RELATED_MAX = 8;
/**
 * Brings an image out of the engine. By loopback its layers go straight into `target`, and only those that `target`
 * lacks; by `docker save` they go into a temporary file, to be compressed here, on all cores. Takes the cheaper way
 * (see `cheapestWay`), and `docker save` where the engine does not share this machine's loopback.
 * `stored` are the layers that the target has: diff ID -> the blob there. `pulled` are blobs of which it is known that the
 * engine pulled them before: diff ID -> blob.
 */
async function exportImage(engine, name, target, stored, runtime, pulled = new Map()) {
    const { log } = runtime;
    const image = await engine.existing(name);
    const sizes = await engine.layerSizes(name, image);
    const known = engine.info.containerdStore ? pulled : await blobsKnownTo(engine, image, target, pulled);
    const layers = image.diffIds.map((diffId, i) => ({
        size: sizes[i] ?? 0,
        engineKnowsBlob: known.has(diffId) && known.get(diffId) === stored.get(diffId)?.digest,
        targetHasIt: stored.has(diffId),
    }));
    const { way, reason } = cheapestWay(layers, engine.info.containerdStore);
    log.debug(`${name} leaves the engine by ${way === 'save' ? 'docker save' : 'loopback push'}: ${reason}`);
    if (way === 'loopback') {
        if (await (0,engine_facade/* sharesLoopback */.I)(engine, runtime))
            return await exportByLoopback(engine, name, target, runtime);
        log.info(`${engine.endpoint.label} does not share this machine's loopback: ${name} leaves it by docker save`);
    }
    return await exportBySave(engine, name, runtime);
}
/**
 * Diff ID -> the blob as the engine knows it, of images that share our base and whose manifest the target has too. An
 * engine does not tell the digests of blobs; what it pulled or pushed under a digest does. The target may have the same
 * layer packed otherwise, which the engine would not recognise.
 */
async function blobsKnownTo(engine, image, target, pulled) {
    const known = new Map(pulled);
    if (image.diffIds.every((diffId) => known.has(diffId)))
        return known;
    const related = (await engine.pulledImages()).filter(({ diffIds }) => diffIds[0] === image.diffIds[0]);
    for (const { diffIds, repoDigests } of related.slice(0, RELATED_MAX)) {
        for (const name of new Set(repoDigests.map((text) => text.slice(text.indexOf('@') + 1)))) {
            const found = (0,digest/* isDigest */.Bc)(name) ? await target.readManifest(name).catch(() => undefined) : undefined;
            const layers = found?.content.kind === 'manifest' ? found.content.layers : [];
            if (layers.length !== diffIds.length)
                continue;
            for (const [i, { digest }] of layers.entries())
                known.set(diffIds[i], digest);
        }
    }
    return known;
}
async function exportByLoopback(engine, image, target, runtime) {
    await (0,traces/* removeTraces */.d)(engine, runtime);
    const arrived = new Set();
    const staging = (0,engine_staging/* stagingStore */.x)(target, `docker:${image}`, arrived);
    const facade = await (0,engine_facade/* openFacade */.L)(staging, runtime);
    const tag = 'export';
    try {
        try {
            await engine.tag(image, facade.repository, tag);
            await engine.push(facade.repository, tag, facade.auth);
        }
        finally {
            await (0,remove_name/* removeName */.o)(engine, `${facade.repository}:${tag}`, runtime);
        }
    }
    finally {
        await facade.close();
    }
    if ((await staging.resolve(tag)) === undefined) {
        throw new failure/* Failure */.HR('failed', `the engine said nothing was wrong, but did not push all of ${image}`, {
            reference: image,
            hint: 'Try again; if it stays so, see the log of the engine.',
        });
    }
    return { source: staging, name: tag, way: 'loopback', arrived, close: async () => { } };
}
async function exportBySave(engine, image, runtime) {
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)(runtime.env.RUNNER_TEMP || (0,external_node_os_.tmpdir)(), 'seaworthy-save-'));
    const removeFolder = () => (0,promises_.rm)(folder, { recursive: true, force: true });
    try {
        const path = (0,external_node_path_.join)(folder, 'image.tar');
        await engine.saveTo(image, path);
        const archive = await (0,open_archive.openArchive)(path, runtime);
        const [name] = archive.names();
        if (name === undefined)
            throw new failure/* Failure */.HR('failed', `the engine saved nothing for ${image}`);
        return {
            source: archive,
            name,
            way: 'save',
            arrived: new Set(),
            close: async () => {
                try {
                    await archive.close();
                }
                finally {
                    await removeFolder();
                }
            },
        };
    }
    catch (error) {
        await removeFolder();
        throw error;
    }
}
//# sourceMappingURL=export.js.map

/***/ }),

/***/ 77222:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ sharesLoopback),
/* harmony export */   L: () => (/* binding */ openFacade)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _serve_auth_passwords_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47860);
/* harmony import */ var _serve_server_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(70127);
/* harmony import */ var _stores_memory_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(38571);




/** Serves one store on loopback. Engines take plain HTTP there without configuration; the password keeps other users of the machine out. */
async function openFacade(store, runtime) {
    const name = `seaworthy/${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(8).toString('hex')}`;
    const username = 'seaworthy';
    const password = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(24).toString('base64url');
    runtime.mask(password);
    const empty = (0,_stores_memory_js__WEBPACK_IMPORTED_MODULE_3__/* .memoryStore */ .LK)('nothing');
    const server = await (0,_serve_server_js__WEBPACK_IMPORTED_MODULE_2__/* .serveRegistry */ .R)({
        label: 'loopback',
        repository: (asked) => (asked === name ? store : empty),
        async *names() { },
    }, { auth: { kind: 'basic', check: (0,_serve_auth_passwords_js__WEBPACK_IMPORTED_MODULE_1__/* .onlyUser */ ._)(username, password) } }, runtime);
    const host = `127.0.0.1:${server.port}`;
    return {
        repository: `${host}/${name}`,
        auth: { username, password, serveraddress: host },
        // Whoever interrupts does not wait for an engine that goes on pushing.
        close: () => server.close(runtime.signal?.aborted === true ? 0 : undefined),
    };
}
/**
 * Whether the engine reaches our loopback: not when it runs on another machine, in a VM or in its own network. Asks it
 * to look at a name that nobody else knows: only a question for that one proves it, not just anybody at the port.
 */
async function sharesLoopback(engine, runtime) {
    let asked = false;
    const name = `seaworthy/${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(8).toString('hex')}`;
    const server = await (0,_serve_server_js__WEBPACK_IMPORTED_MODULE_2__/* .serveRegistry */ .R)({
        label: 'probe',
        repository: (wanted) => {
            asked ||= wanted === name;
            return (0,_stores_memory_js__WEBPACK_IMPORTED_MODULE_3__/* .memoryStore */ .LK)('probe');
        },
        async *names() { },
    }, { readOnly: true }, runtime);
    const host = `127.0.0.1:${server.port}`;
    try {
        await engine.reaches(`${host}/${name}:probe`, { username: '', password: '', serveraddress: host });
    }
    catch (error) {
        runtime.log.debug(`the engine could not be asked about loopback: ${error.message}`);
    }
    finally {
        await server.close();
    }
    return asked;
}
//# sourceMappingURL=facade.js.map

/***/ }),

/***/ 67762:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ removeName)
/* harmony export */ });
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20438);

/**
 * Takes away a name that was given to an image for a moment, whatever happened in between: not finding it is well, and
 * what goes wrong is a warning, so that the error that led here is the one that is told.
 */
async function removeName(engine, name, { log }) {
    try {
        await engine.untag(name);
    }
    catch (error) {
        if (error instanceof _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR && error.code === 'not-found')
            return;
        log.warn(`the engine keeps the name ${name}; remove it with docker rmi: ${error.message}`);
    }
}
//# sourceMappingURL=remove-name.js.map

/***/ }),

/***/ 19123:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ stagingStore)
/* harmony export */ });
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20438);
/* harmony import */ var _stores_memory_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38571);


/**
 * A store whose blobs are those of another store and whose manifests and tags are its own, in memory. What an engine
 * pushes into it lands in the other store at once, layer by layer and skipping what is there, while no manifest and no
 * tag there changes: those are the copy's to write, last. `arrived` learns what came so. What an engine pulls from it is one chosen manifest.
 */
function stagingStore(blobs, label, arrived = new Set()) {
    const own = (0,_stores_memory_js__WEBPACK_IMPORTED_MODULE_1__/* .memoryStore */ .LK)(label);
    return {
        label,
        resolve: (name) => own.resolve(name),
        readManifest: (name) => own.readManifest(name),
        writeManifest: (document, tag) => own.writeManifest(document, tag),
        tags: () => own.tags(),
        referrers: (digest, type) => own.referrers(digest, type),
        removeTag: (tag) => own.removeTag(tag),
        removeManifest: (digest) => own.removeManifest(digest),
        statBlob: (digest) => blobs.statBlob(digest),
        readBlob: (blob, range) => blobs.readBlob(blob, range),
        writeBlob: async (blob) => {
            if (blobs.writeBlob === undefined)
                throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('unsupported', `${blobs.label} cannot be written to`);
            const info = await blobs.writeBlob(blob);
            arrived.add(info.digest);
            return info;
        },
        mountBlob: async () => false,
        removeBlob: async () => false,
        close: async () => { },
    };
}
//# sourceMappingURL=staging.js.map

/***/ }),

/***/ 94342:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ removeTraces)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77030);

/** Names that images have in an engine while they pass through a facade; see `openFacade`. */
const PASSING = /^127\.0\.0\.1:([0-9]+)\/seaworthy\/[0-9a-f]{16}:(?:export|import)$/;
/**
 * Takes away names that a run which was killed left behind. A name whose facade still answers belongs to a run beside
 * this one and stays. Failing is no reason to stop: these names harm nobody.
 */
async function removeTraces(engine, runtime) {
    try {
        for (const name of await engine.names()) {
            const [, port] = PASSING.exec(name) ?? [];
            if (port === undefined || (await answers(Number(port))))
                continue;
            runtime.log.debug(`taking away ${name}, which an interrupted run left in the engine`);
            await engine.untag(name);
        }
    }
    catch (error) {
        runtime.log.debug(`names of interrupted runs could not be looked for: ${error.message}`);
    }
}
function answers(port) {
    return new Promise((resolve) => {
        const socket = (0,node_net__WEBPACK_IMPORTED_MODULE_0__.connect)(port, '127.0.0.1');
        const end = (isThere) => () => {
            socket.destroy();
            resolve(isThere);
        };
        socket.once('connect', end(true));
        socket.once('error', end(false));
    });
}
//# sourceMappingURL=traces.js.map

/***/ }),

/***/ 47860:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ remembered),
/* harmony export */   _: () => (/* binding */ onlyUser)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

const REMEMBERED_MAX = 1000;
/** Knows one user. Keeps no password, only what it hashes to under a key of this process. */
function onlyUser(user, password) {
    const hash = keyedHash();
    const right = hash(user, password);
    return async (givenUser, givenPassword) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.timingSafeEqual)(right, hash(givenUser, givenPassword));
}
/**
 * Spares a slow check (bcrypt) for what was right within the last `ms` milliseconds: under Basic every single request
 * of a push brings the password again. What was wrong is always checked anew.
 */
function remembered(check, clock, ms) {
    const hash = keyedHash();
    const until = new Map();
    return async (user, password) => {
        const key = hash(user, password).toString('base64');
        if ((until.get(key) ?? 0) > clock.now())
            return true;
        until.delete(key);
        if (!(await check(user, password)))
            return false;
        const oldest = until.size >= REMEMBERED_MAX ? until.keys().next().value : undefined;
        if (oldest !== undefined)
            until.delete(oldest);
        until.set(key, clock.now() + ms);
        return true;
    };
}
function keyedHash() {
    const key = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(32);
    return (user, password) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHmac)('sha256', key)
        .update(JSON.stringify([user, password]))
        .digest();
}
//# sourceMappingURL=passwords.js.map

/***/ }),

/***/ 38571:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LK: () => (/* binding */ memoryStore),
/* harmony export */   LO: () => (/* binding */ missing)
/* harmony export */ });
/* unused harmony export memoryRepositories */
/* harmony import */ var _image_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37241);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20438);
/* harmony import */ var _verify_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51593);



const BLOB_LIMIT = 256 * 1024 * 1024;
/** Repositories that live as long as the process: for small things such as staged manifests, and for tests. */
function memoryRepositories(label = 'memory') {
    const stores = new Map();
    return {
        label,
        repository: (name) => {
            const store = stores.get(name) ?? new MemoryStore(`${label}/${name}`, (from) => stores.get(from));
            stores.set(name, store);
            return store;
        },
        async *names() {
            yield* [...stores].flatMap(([name, store]) => (store.isEmpty() ? [] : [name])).sort();
        },
    };
}
/** One repository in memory. */
function memoryStore(label = 'memory') {
    return memoryRepositories(label).repository('image');
}
class MemoryStore {
    label;
    #sibling;
    #blobs = new Map();
    #manifests = new Map();
    #tags = new Map();
    constructor(label, sibling) {
        this.label = label;
        this.#sibling = sibling;
    }
    isEmpty() {
        return this.#manifests.size === 0;
    }
    async resolve(name) {
        return this.#find(name)?.descriptor;
    }
    async readManifest(name) {
        const document = this.#find(name);
        if (document === undefined)
            throw missing(this.label, name);
        return document;
    }
    async statBlob(digest) {
        const bytes = this.#blobs.get(digest);
        return bytes === undefined ? undefined : { digest, size: bytes.byteLength };
    }
    async *readBlob(blob, range) {
        const bytes = this.#blobs.get(blob.digest);
        if (bytes === undefined)
            throw missing(this.label, blob.digest);
        yield range === undefined ? bytes : bytes.subarray(range.start, range.end === undefined ? undefined : range.end + 1);
    }
    async *tags() {
        yield* [...this.#tags.keys()].sort();
    }
    async *referrers(digest, artifactType) {
        for (const { content, descriptor } of this.#manifests.values()) {
            if (content.subject?.digest !== digest)
                continue;
            const type = content.artifactType ?? (content.kind === 'manifest' ? content.config.mediaType : undefined);
            if (artifactType !== undefined && type !== artifactType)
                continue;
            yield {
                ...descriptor,
                ...(type === undefined ? {} : { artifactType: type }),
                ...(content.annotations === undefined ? {} : { annotations: content.annotations }),
            };
        }
    }
    async writeBlob(blob) {
        let actual;
        const stream = (0,_verify_js__WEBPACK_IMPORTED_MODULE_2__/* .verified */ .zr)(await blob.open(), blob, this.label, (info) => {
            actual = info;
        });
        const bytes = await (0,_verify_js__WEBPACK_IMPORTED_MODULE_2__/* .collect */ .Fo)(stream, BLOB_LIMIT, 'a blob kept in memory');
        const info = actual;
        await blob.accept?.(info);
        this.#blobs.set(info.digest, bytes);
        return info;
    }
    async mountBlob(digest, fromRepository) {
        const sibling = this.#sibling(fromRepository);
        const bytes = sibling === undefined ? undefined : sibling.#blobs.get(digest);
        if (bytes === undefined)
            return false;
        this.#blobs.set(digest, bytes);
        return true;
    }
    async writeManifest(document, tag) {
        this.#manifests.set(document.descriptor.digest, document);
        if (tag !== undefined)
            this.#tags.set(tag, document.descriptor.digest);
    }
    async removeTag(tag) {
        return this.#tags.delete(tag);
    }
    async removeManifest(digest) {
        for (const [tag, target] of this.#tags)
            if (target === digest)
                this.#tags.delete(tag);
        return this.#manifests.delete(digest);
    }
    async removeBlob(digest) {
        return this.#blobs.delete(digest);
    }
    async close() { }
    #find(name) {
        const digest = (0,_image_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc)(name) ? name : this.#tags.get(name);
        return digest === undefined ? undefined : this.#manifests.get(digest);
    }
}
/** The failure of every store when a name or a blob is not there. */
function missing(label, name) {
    const reference = `${label}${(0,_image_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc)(name) ? '@' : ':'}${name}`;
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('not-found', `there is no ${reference}`, {
        reference,
        hint: 'Check the spelling, and that it was pushed.',
    });
}
//# sourceMappingURL=memory.js.map

/***/ })

};
