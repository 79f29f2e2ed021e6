export const id = 3055;
export const ids = [3055,6096];
export const modules = {

/***/ 77222:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ sharesLoopback),
/* harmony export */   L: () => (/* binding */ openFacade)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20438);
/* harmony import */ var _serve_auth_passwords_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(47860);
/* harmony import */ var _serve_server_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(52305);
/* harmony import */ var _stores_memory_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(38571);





/**
 * Serves one store on loopback. Engines take plain HTTP there without configuration; the password keeps other users of the machine out.
 * `idleMs` is how long a connection may be silent, five minutes without it.
 */
async function openFacade(store, runtime, idleMs) {
    const name = `seaworthy/${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(8).toString('hex')}`;
    const username = 'seaworthy';
    const password = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(24).toString('base64url');
    runtime.mask(password);
    const empty = (0,_stores_memory_js__WEBPACK_IMPORTED_MODULE_4__/* .memoryStore */ .LK)('nothing');
    let failure;
    const failed = (request, error) => {
        failure ??= error;
        runtime.log.debug(`${request} failed: ${(0,_runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .describeError */ .Uc)(error)}`);
    };
    // Engines try again: what was overcome explains nothing that comes later.
    const answered = ({ status }) => {
        if (status === 201)
            failure = undefined;
    };
    const server = await (0,_serve_server_js__WEBPACK_IMPORTED_MODULE_3__/* .serveRegistry */ .R)({
        label: 'loopback',
        repository: (asked) => (asked === name ? store : empty),
        async *names() { },
    }, {
        auth: { kind: 'basic', check: (0,_serve_auth_passwords_js__WEBPACK_IMPORTED_MODULE_2__/* .onlyUser */ ._)(username, password) },
        hooks: { failed, answered },
        ...(idleMs === undefined ? {} : { idleMs }),
    }, runtime);
    const host = `127.0.0.1:${server.port}`;
    return {
        repository: `${host}/${name}`,
        auth: { username, password, serveraddress: host },
        failure: () => failure,
        // Whoever interrupts does not wait for an engine that goes on pushing.
        close: (graceMs) => server.close(runtime.signal?.aborted === true ? 0 : graceMs),
    };
}
/**
 * Whether the engine reaches our loopback: not when it runs on another machine, in a VM or in its own network. Asks it
 * to look at a name that nobody else knows: only a question for that one proves it, not just anybody at the port.
 */
async function sharesLoopback(engine, runtime) {
    let asked = false;
    const name = `seaworthy/${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(8).toString('hex')}`;
    const server = await (0,_serve_server_js__WEBPACK_IMPORTED_MODULE_3__/* .serveRegistry */ .R)({
        label: 'probe',
        repository: (wanted) => {
            asked ||= wanted === name;
            return (0,_stores_memory_js__WEBPACK_IMPORTED_MODULE_4__/* .memoryStore */ .LK)('probe');
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

/***/ 93055:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  z: () => (/* binding */ imageFor),
  J: () => (/* binding */ importImage)
});

// EXTERNAL MODULE: ./lib/image/config.js
var image_config = __webpack_require__(44887);
// EXTERNAL MODULE: ./lib/image/manifest.js
var manifest = __webpack_require__(64252);
// EXTERNAL MODULE: ./lib/image/platform.js + 1 modules
var image_platform = __webpack_require__(17035);
// EXTERNAL MODULE: ./lib/image/reference.js
var reference = __webpack_require__(68424);
// EXTERNAL MODULE: ./lib/runtime/failure.js
var failure = __webpack_require__(20438);
// EXTERNAL MODULE: ./lib/stores/checked-blobs.js + 3 modules
var checked_blobs = __webpack_require__(99560);
// EXTERNAL MODULE: ./lib/stores/copy/tree.js
var copy_tree = __webpack_require__(66096);
// EXTERNAL MODULE: ./lib/stores/verify.js
var verify = __webpack_require__(51593);
// EXTERNAL MODULE: ./lib/engine/facade.js
var engine_facade = __webpack_require__(77222);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: ./lib/stores/archive/create-archive.js + 3 modules
var create_archive = __webpack_require__(78608);
// EXTERNAL MODULE: ./lib/stores/copy/copy.js + 4 modules
var copy = __webpack_require__(5685);
;// CONCATENATED MODULE: ./lib/engine/load.js




/**
 * Gives one image to an engine as `docker load` does: a tar of all its layers, written while the engine reads. Layers go
 * uncompressed, since engines before 23 read no other kind than plain and gzip, and unpack them all the same.
 */
async function loadInto(engine, source, document, names, runtime) {
    const tar = new external_node_stream_.PassThrough({ highWaterMark: 1024 * 1024 });
    const archive = await (0,create_archive.createArchive)(tar, runtime, {
        label: `${source.label} for ${engine.endpoint.label}`,
        decompressLayers: true,
        platform: engine.info.platform,
    });
    const write = async () => {
        try {
            const tags = names.map(reference/* familiar */.ce);
            await (0,copy/* copyImage */.L1)({ source, name: document.descriptor.digest, targets: [{ store: archive, tags }] }, runtime);
            await archive.close();
        }
        catch (error) {
            await archive.discard();
            // The engine must see a broken stream, not a short archive.
            tar.destroy(error);
            throw error;
        }
    };
    let first;
    const note = (error) => {
        first ??= { error };
        // An engine that has given up reads no more, and the writer would wait for it for ever.
        tar.destroy(error);
    };
    await Promise.all([write().catch(note), engine.load(tar).catch(note)]);
    if (first !== undefined)
        throw first.error;
}
//# sourceMappingURL=load.js.map
// EXTERNAL MODULE: ./lib/engine/remove-name.js
var remove_name = __webpack_require__(67762);
// EXTERNAL MODULE: ./lib/engine/staging.js
var engine_staging = __webpack_require__(19123);
// EXTERNAL MODULE: ./lib/engine/traces.js
var traces = __webpack_require__(94342);
;// CONCATENATED MODULE: ./lib/engine/import.js













const CONFIG_LIMIT = 8 * 1024 * 1024;
/** Fetching and checking a large layer may take long, in which an engine hears nothing. Milliseconds. */
const CHECK_MS = 6 * 60 * 60 * 1000;
/** Within which an engine ends a pull of which a blob cannot be had. */
const GIVE_UP_MS = 5_000;
/**
 * Brings an image into the engine under the given names (each with a tag, at least one). Through the loopback registry
 * where the engine reaches it: it then fetches only the layers it lacks and checks every digest. Else by `docker load`
 * of a tar made on the fly. Afterwards the engine is asked whether it holds just this image. With `wholeIndex` an engine with the
 * containerd store gets the index that `name` means, and knows the image by it; it fetches its own platform of it all the same.
 */
async function importImage(engine, source, name, names, runtime, platform, wholeIndex = false) {
    const document = await imageFor(platform ?? engine.info.platform, source, name);
    if (await (0,engine_facade/* sharesLoopback */.I)(engine, runtime)) {
        const root = wholeIndex && engine.info.containerdStore ? await source.readManifest(name) : document;
        await importByLoopback(engine, source, root, names, runtime);
        const image = await imported(engine, names);
        if (!lacksLayers(engine, image)) {
            return { id: await checkImported(engine, source, document, names, image), way: 'loopback' };
        }
        runtime.log.info('the engine has these layers packed otherwise: the image enters it whole, by docker load');
    }
    else {
        runtime.log.info(`${engine.endpoint.label} does not share this machine's loopback: the image enters it whole, by docker load`);
    }
    await loadInto(engine, source, document, names, runtime);
    const image = await imported(engine, names);
    return { id: await checkImported(engine, source, document, names, image), way: 'load' };
}
/** The image for a platform: of an index the entry that such a machine would choose. */
async function imageFor(platform, source, name) {
    const document = await source.readManifest(name);
    if (document.content.kind === 'manifest')
        return document;
    const entry = (0,image_platform/* choosePlatform */.xV)(document.content.manifests, platform);
    if (entry !== undefined)
        return await source.readManifest(entry.digest);
    throw new failure/* Failure */.HR('not-found', `${source.label}:${name} has no image for ${(0,image_platform/* formatPlatform */.Bq)(platform)}`, {
        reference: name,
        hint: 'Name one that it has with --platform os/architecture.',
    });
}
async function importByLoopback(engine, source, document, names, runtime) {
    await (0,traces/* removeTraces */.d)(engine, runtime);
    const tree = document.content.kind === 'index' ? await (0,copy_tree/* readTree */.Zc)(source, document.descriptor.digest) : undefined;
    const below = tree === undefined ? [] : [...(0,copy_tree/* bottomUp */.PY)(tree)].map((node) => node.document);
    const known = sized(source, [document, ...below]);
    // The containerd store keeps what it got of a blob that turns out wrong, goes on from there in its next pull of the same blob from
    // wherever, and fails that: so it gets nothing unchecked. The classic one throws such bytes away, and can have them as they come.
    const checked = engine.info.containerdStore ? (0,checked_blobs/* checkedBlobs */.y)(known, runtime, layersOf([document, ...below])) : undefined;
    const stop = new AbortController();
    const blobs = stoppedBy(checked ?? known, stop, engine, runtime);
    const staging = (0,engine_staging/* stagingStore */.x)(blobs, source.label);
    const tag = 'import';
    for (const one of below)
        await staging.writeManifest(one);
    await staging.writeManifest(document, tag);
    const facade = await (0,engine_facade/* openFacade */.L)(staging, runtime, CHECK_MS);
    const loopback = `${facade.repository}:${tag}`;
    try {
        try {
            await engine.pull(facade.repository, tag, facade.auth, stop.signal);
            for (const name of names)
                await engine.tag(loopback, (0,reference/* repositoryOf */._M)(name), name.tag ?? 'latest');
        }
        catch (error) {
            throw runtime.signal?.aborted === true ? error : (blobs.broken() ?? facade.failure() ?? error);
        }
        finally {
            blobs.over();
            await (0,remove_name/* removeName */.o)(engine, loopback, runtime);
        }
    }
    finally {
        await checked?.close();
        await facade.close();
    }
}
/** The layers in the order in which an engine unpacks them. */
function layersOf(documents) {
    return documents.flatMap(({ content }) => content.kind === 'manifest' ? content.layers.map(({ digest }) => digest) : []);
}
/** The blobs of a source, whose sizes the manifests tell: no need to ask for them. */
function sized(source, documents) {
    const blobs = documents.flatMap(({ content }) => (content.kind === 'manifest' ? (0,manifest/* childrenOf */.LU)(content) : []));
    const sizes = new Map(blobs.map(({ digest, size }) => [digest, size]));
    return {
        label: source.label,
        statBlob: async (digest) => {
            const size = sizes.get(digest);
            return size === undefined ? await source.statBlob(digest) : { digest, size };
        },
        readBlob: (blob, range, pages) => source.readBlob(blob, range, pages),
        isNear: (digest) => source.isNear?.(digest) ?? false,
        kept: (digest) => source.kept?.(digest),
    };
}
/**
 * What the source cannot give, it will not give the second time: the pull ends with that error instead of the engine's. A classic engine would
 * try again for minutes, and is cut off. One with the containerd store gives up by itself, and only then lets go of what it got besides: cut off
 * it would keep that for a day.
 */
function stoppedBy(source, stop, { info }, { clock }) {
    const over = new AbortController();
    let first;
    const fail = (error) => {
        if (first !== undefined)
            return;
        first = { error };
        if (!info.containerdStore)
            stop.abort(error);
        else
            clock.sleep(GIVE_UP_MS, over.signal).then(() => stop.abort(error), () => { });
    };
    return {
        label: source.label,
        broken: () => first?.error,
        over: () => over.abort(),
        statBlob: (digest) => source.statBlob(digest),
        async *readBlob(blob, range, pages) {
            if (first !== undefined)
                throw first.error;
            try {
                yield* source.readBlob(blob, range, pages);
            }
            catch (error) {
                fail(error);
                throw error;
            }
        },
    };
}
/** What the engine has under the first name now. */
async function imported(engine, [name]) {
    return name === undefined ? undefined : await engine.inspect(shownAs(name));
}
/**
 * The containerd store fetches no layer that it has unpacked already, though it came in another packing; the image then
 * names blobs that are not there, and the engine tells nothing of its layers.
 */
function lacksLayers({ info }, image) {
    return info.containerdStore && image !== undefined && image.diffIds.length === 0;
}
/** The layers must be ours, and in the classic store the ID is the config's digest. */
async function checkImported(engine, source, document, [name], image) {
    const { config } = document.content;
    const wanted = (0,image_config/* parseImageConfig */.F)(await (0,verify/* collect */.Fo)(source.readBlob(config), CONFIG_LIMIT, 'the image config')).diffIds;
    const shown = name === undefined ? 'the image' : shownAs(name);
    const isOurs = image !== undefined && image.diffIds.join() === wanted.join();
    if (isOurs && (engine.info.containerdStore || image.id === config.digest))
        return image.id;
    throw new failure/* Failure */.HR('failed', `the engine took ${shown} but does not hold the image that was sent`, {
        reference: shown,
        hint: "Remove it (docker rmi) and try again; if it stays so, the engine's image store is damaged.",
    });
}
function shownAs(name) {
    return `${(0,reference/* repositoryOf */._M)(name)}:${name.tag ?? 'latest'}`;
}
//# sourceMappingURL=import.js.map

/***/ }),

/***/ 67762:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ removeName)
/* harmony export */ });
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20438);

/**
 * Takes away a name that was given to an image for a moment, whatever happened in between: not finding it is well, and
 * what goes wrong is no more than said, so that the error that led here is the one that is told. The next run takes the name away; see `removeTraces`.
 */
async function removeName(engine, name, { log }) {
    try {
        await engine.untag(name);
    }
    catch (error) {
        if (error instanceof _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR && error.code === 'not-found')
            return;
        log.info(`the engine keeps the name ${name} until the next run, or docker rmi: ${error.message}`);
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
        readBlob: (blob, range, pages) => blobs.readBlob(blob, range, pages),
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

/***/ 99560:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  y: () => (/* binding */ checkedBlobs)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/runtime/failure.js
var failure = __webpack_require__(20438);
;// CONCATENATED MODULE: ./lib/stores/held-content.js

/** Bytes that are read, and given out, at a time. */
const READ_BYTES = 1024 * 1024;
/** Content in memory; `forget` is told once when it is dropped. */
function inMemory(bytes, forget) {
    let isHeld = true;
    return {
        async *read(start, end) {
            for (let at = start; at <= end; at += READ_BYTES)
                yield bytes.subarray(at, Math.min(at + READ_BYTES, end + 1));
        },
        drop: async () => {
            if (isHeld)
                forget();
            isHeld = false;
        },
    };
}
/** Content in a file of which nobody else knows; dropping it closes the file. */
function inFile(file) {
    let isOpen = true;
    return {
        async *read(start, end, pages) {
            for (let at = start; at <= end;) {
                const page = pages?.take() ?? Buffer.allocUnsafeSlow(Math.min(READ_BYTES, end + 1 - at));
                const { bytesRead } = await file.read(page, 0, Math.min(page.byteLength, end + 1 - at), at);
                if (bytesRead === 0)
                    throw shorter();
                at += bytesRead;
                yield page.subarray(0, bytesRead);
            }
        },
        drop: async () => {
            if (!isOpen)
                return;
            isOpen = false;
            await file.close();
        },
    };
}
/** Content that is packed in the first `size` bytes of another one. */
function unpackedOf(content, size, unpack) {
    return {
        async *read(start, end) {
            if (start > end)
                return;
            let at = 0;
            for await (const chunk of unpack(content.read(0, size - 1))) {
                const part = chunk.subarray(Math.max(0, start - at), Math.max(0, end + 1 - at));
                at += chunk.byteLength;
                if (part.byteLength > 0)
                    yield part;
                if (at > end)
                    return;
            }
            throw shorter();
        },
        drop: () => content.drop(),
    };
}
function shorter() {
    return new failure/* Failure */.HR('failed', 'a blob that waited on the disk became shorter');
}
/** The same bytes, each chunk of which is written to a file while the next one is fetched. */
async function* writing(file, bytes, count) {
    let written = Promise.resolve();
    try {
        for await (const chunk of bytes) {
            await written;
            written = writeChunk(file, chunk);
            written.catch(() => { }); // awaited before the next one
            count(chunk.byteLength);
            yield chunk;
        }
    }
    finally {
        await written;
    }
}
async function writeChunk(file, chunk) {
    for (let at = 0; at < chunk.byteLength;)
        at += (await file.write(chunk, at)).bytesWritten;
}
//# sourceMappingURL=held-content.js.map
;// CONCATENATED MODULE: ./lib/stores/in-order.js
/**
 * Lets several streams through, those that are wanted first before the others: a chunk of a stream waits while one of an earlier place is worked
 * on. A stream whose source is slow holds up nobody, and one that is alone runs as fast as it can.
 */
class InOrder {
    #streams = new Set();
    #waiting = [];
    /** The same bytes. A chunk is worked on until the next one is asked for. */
    async *through(bytes, place) {
        const stream = { place, isBusy: false };
        this.#streams.add(stream);
        try {
            for await (const chunk of bytes) {
                while (this.#isBehind(stream))
                    await new Promise((resolve) => this.#waiting.push(resolve));
                stream.isBusy = true;
                yield chunk;
                stream.isBusy = false;
                // Not at once: the next chunk of this stream may be there already.
                setImmediate(() => this.#wake());
            }
        }
        finally {
            this.#streams.delete(stream);
            this.#wake();
        }
    }
    #isBehind({ place }) {
        return [...this.#streams].some((other) => other.isBusy && other.place < place);
    }
    #wake() {
        for (const go of this.#waiting.splice(0))
            go();
    }
}
//# sourceMappingURL=in-order.js.map
;// CONCATENATED MODULE: ./lib/stores/sealed-content.js


/** Bytes that are compared, and given out, at a time. */
const PIECE = 1024 * 1024;
/**
 * Content that is read to its end once, which checks it, and read again from its source when it is wanted. In between somebody may change it there: so a
 * tag of each piece is kept (AES-256-GMAC under a key of the moment, which is several times as fast as a hash), and a piece is given out only when
 * it has the tag it had. 16 bytes of memory for each MiB, and no disk.
 */
async function sealed(whole, again, blob) {
    const key = (0,external_node_crypto_.randomBytes)(32);
    const tags = [];
    for await (const piece of inPieces(whole))
        tags.push(tagOf(piece, tags.length, key));
    return {
        async *read(start, end) {
            let index = Math.floor(start / PIECE);
            let at = index * PIECE;
            if (start > end)
                return;
            for await (const piece of inPieces(again(at))) {
                const wanted = tags[index];
                if (wanted === undefined || !(0,external_node_crypto_.timingSafeEqual)(wanted, tagOf(piece, index, key)))
                    throw changed(blob);
                for (const chunk of piece) {
                    const part = chunk.subarray(Math.max(0, start - at), Math.max(0, end + 1 - at));
                    at += chunk.byteLength;
                    if (part.byteLength > 0)
                        yield part;
                }
                index += 1;
                if (at > end)
                    return;
            }
            throw changed(blob);
        },
        drop: async () => { },
    };
}
/** The same chunks, cut and grouped so that each group but the last has as many bytes. */
async function* inPieces(bytes) {
    let piece = [];
    let room = PIECE;
    for await (const chunk of bytes) {
        for (let rest = chunk; rest.byteLength > 0;) {
            const part = rest.subarray(0, room);
            rest = rest.subarray(part.byteLength);
            room -= part.byteLength;
            piece.push(part);
            if (room > 0)
                continue;
            yield piece;
            piece = [];
            room = PIECE;
        }
    }
    if (piece.length > 0)
        yield piece;
}
/** NIST SP 800-38D: an authentication tag over data that is not encrypted; each piece has a nonce of its own, its place. */
function tagOf(piece, index, key) {
    const nonce = Buffer.alloc(12);
    nonce.writeBigUInt64BE(BigInt(index), 4);
    const mac = (0,external_node_crypto_.createCipheriv)('aes-256-gcm', key, nonce);
    for (const chunk of piece)
        mac.setAAD(chunk);
    mac.final();
    return mac.getAuthTag();
}
function changed({ digest }) {
    return new failure/* Failure */.HR('mismatch', `${digest} was changed while it was read`, {
        hint: 'Somebody writes where it is kept; nothing that is wrong was given out.',
    });
}
//# sourceMappingURL=sealed-content.js.map
// EXTERNAL MODULE: ./lib/stores/verify.js
var verify = __webpack_require__(51593);
;// CONCATENATED MODULE: ./lib/stores/checked-blobs.js









/** Bytes of all blobs that wait in memory; what does not fit waits on the disk. */
const MEMORY_MAX = 32 * 1024 * 1024;
/** Blobs held at once: engines fetch three at a time, unless they are told otherwise. More wait for their turn. */
const HELD_MAX = 4;
/** From here on what is near is read twice instead of kept. Bytes. */
const NEAR_MIN = 4 * 1024 * 1024;
/**
 * Reads each blob whole, which checks it (see `ReadableStore.readBlob`), before the first byte of it is given out: for readers that keep what
 * they got of a blob that turns out wrong, as containerd does. A blob waits in memory or in a file without a name, so nobody can change it
 * between the check and the reading, and a process that is killed leaves nothing. What is near is read a second time instead, and compared with the
 * first (see `sealed`). It is dropped once it has been read
 * to its end, so what waits is no more than what the reader fetches at once. What is kept packed waits on the disk as it is, and is unpacked once to be
 * checked and once more to be given out. `source` is only asked for whole blobs. Several are fetched at once; those that come first in `order` are
 * checked first, so that the reader can begin with them while the others are still being checked.
 */
function checkedBlobs(source, runtime, order = []) {
    const blobs = new HeldBlobs(source, runtime, order);
    return {
        label: source.label,
        statBlob: (digest) => source.statBlob(digest),
        readBlob: ({ digest }, range, pages) => blobs.read(digest, range, pages),
        close: () => blobs.close(),
    };
}
class HeldBlobs {
    #source;
    #runtime;
    #stop = new AbortController();
    #held = new Map();
    #waiting = [];
    #places;
    #checks = new InOrder();
    #folder;
    #inMemory = 0;
    constructor(source, runtime, order) {
        // An image may have the same layer twice: it is wanted at its first place.
        this.#places = new Map(order.map((digest, place) => [digest, place]).reverse());
        this.#source = source;
        this.#runtime = runtime;
    }
    async *read(digest, { start = 0, end = Number.POSITIVE_INFINITY } = {}, pages) {
        const held = await this.#take(digest);
        try {
            const content = await held.content;
            const last = Math.min(end, held.size - 1);
            yield* content.read(start, last, pages);
            held.isDelivered ||= last === held.size - 1;
        }
        finally {
            held.readers -= 1;
            await this.#makeRoom(digest, held);
        }
    }
    async close() {
        this.#stop.abort(new failure/* Failure */.HR('cancelled', `${this.#source.label} is no longer read`));
        for (const next of this.#waiting.splice(0))
            next();
        for (const [digest, held] of this.#held)
            await this.#drop(digest, held);
        const folder = await this.#folder?.catch(() => undefined);
        if (folder !== undefined)
            await (0,promises_.rm)(folder, { recursive: true, force: true });
    }
    /** The blob, for one more reader; fetched unless it is here, when there is room. */
    async #take(digest) {
        const size = (await this.#source.statBlob(digest))?.size;
        if (size === undefined)
            throw new failure/* Failure */.HR('not-found', `${this.#source.label} has no blob ${digest}`);
        for (;;) {
            this.#stop.signal.throwIfAborted();
            const there = this.#held.get(digest);
            if (there !== undefined) {
                there.readers += 1;
                return there;
            }
            if (this.#held.size < HELD_MAX)
                break;
            const idle = [...this.#held].find(([, { readers }]) => readers === 0);
            if (idle !== undefined)
                await this.#drop(...idle);
            else
                await new Promise((resolve) => this.#waiting.push(resolve));
        }
        const held = { size, content: this.#fetch({ digest, size }), readers: 1, isDelivered: false };
        this.#held.set(digest, held);
        held.content.catch(() => { }); // whoever reads it is told
        return held;
    }
    async #fetch(blob) {
        if (blob.size > NEAR_MIN && this.#source.isNear?.(blob.digest) === true) {
            return await sealed(this.#checked(blob), (start) => this.#source.readBlob(blob, { start }), blob);
        }
        if (this.#inMemory + blob.size > MEMORY_MAX)
            return await this.#toFile(blob);
        this.#inMemory += blob.size;
        const forget = () => {
            this.#inMemory -= blob.size;
        };
        try {
            return inMemory(await (0,verify/* collect */.Fo)(this.#checked(blob), blob.size, blob.digest), forget);
        }
        catch (error) {
            forget();
            throw error;
        }
    }
    /** As it is kept: less to write than the blob, and unpacking it once more costs less than that. */
    async #toFile(blob) {
        const file = await this.#newFile();
        let size = 0;
        const kept = (bytes) => writing(file, bytes, (count) => {
            size += count;
        });
        try {
            for await (const _ of this.#checked(blob, kept))
                ; // what is wrong with it is thrown
            const unpack = this.#source.kept?.(blob.digest)?.unpack;
            return unpack === undefined ? inFile(file) : unpackedOf(inFile(file), size, unpack);
        }
        catch (error) {
            await file.close();
            if (error.code !== 'ENOSPC')
                throw error;
            throw new failure/* Failure */.HR('failed', `there is no room to check ${blob.digest} before the engine gets it`, {
                hint: 'Layers wait in RUNNER_TEMP or the temporary folder (TMPDIR), at most four at a time: free some of that disk.',
                cause: error,
            });
        }
    }
    /** A blob whose bytes, as they are kept, also go through `keep`; it is right when it was read to its end. */
    #checked(blob, keep = (bytes) => bytes) {
        const kept = this.#source.kept?.(blob.digest);
        if (kept === undefined)
            return this.#until(keep(this.#source.readBlob(blob)));
        const place = this.#places.get(blob.digest) ?? this.#places.size;
        return this.#until(kept.checked(this.#checks.through(keep(kept.open()), place)));
    }
    /** A file that is open and has no name any more. */
    async #newFile() {
        this.#folder ??= (0,promises_.mkdtemp)((0,external_node_path_.join)(this.#runtime.env.RUNNER_TEMP || (0,external_node_os_.tmpdir)(), 'seaworthy-check-'));
        const path = (0,external_node_path_.join)(await this.#folder, (0,external_node_crypto_.randomBytes)(12).toString('hex'));
        const file = await (0,promises_.open)(path, 'wx+', 0o600);
        await (0,promises_.rm)(path, { force: true }).catch(() => { }); // where an open file keeps its name, it goes with the folder
        return file;
    }
    /**
     * The same bytes, until we are closed: also where the source says nothing more. Each chunk is waited for by a promise of its own: one
     * that lived as long as the blob would hold on to every chunk that was raced against it.
     */
    async *#until(bytes) {
        const { signal } = this.#stop;
        const source = bytes[Symbol.asyncIterator]();
        let refuse = (_) => { };
        const stopped = () => refuse(signal.reason);
        signal.addEventListener('abort', stopped);
        let isOver = false;
        try {
            while (!isOver) {
                signal.throwIfAborted();
                const next = await new Promise((resolve, reject) => {
                    refuse = reject;
                    source.next().then(resolve, reject);
                });
                isOver = next.done === true;
                if (next.done !== true)
                    yield next.value;
            }
        }
        finally {
            signal.removeEventListener('abort', stopped);
            if (!isOver)
                source.return?.()?.catch(() => { });
        }
    }
    /** What failed, was read to its end, or keeps another blob waiting, goes when nobody reads it. */
    async #makeRoom(digest, held) {
        const isThere = await held.content.then(() => true, () => false);
        const isWanted = isThere && !held.isDelivered && this.#waiting.length === 0;
        if (held.readers === 0 && !isWanted)
            await this.#drop(digest, held);
    }
    async #drop(digest, held) {
        if (this.#held.get(digest) === held)
            this.#held.delete(digest);
        for (const next of this.#waiting.splice(0))
            next();
        const content = await held.content.catch(() => undefined);
        await content?.drop();
    }
}
//# sourceMappingURL=checked-blobs.js.map

/***/ }),

/***/ 34642:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ readImageConfig)
/* harmony export */ });
/* harmony import */ var _image_config_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44887);
/* harmony import */ var _image_media_types_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64857);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20438);
/* harmony import */ var _verify_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(51593);




const CONFIG_LIMIT = 8 * 1024 * 1024;
/**
 * The config of an image. Undefined for an artifact, whose config is something else, and for a config that is not as
 * the specification has it: neither is a reason not to copy it. Bytes that cannot be read are.
 */
async function readImageConfig(source, { config }) {
    if (!(0,_image_media_types_js__WEBPACK_IMPORTED_MODULE_1__/* .isConfigType */ .lJ)(config.mediaType))
        return undefined;
    const bytes = await (0,_verify_js__WEBPACK_IMPORTED_MODULE_3__/* .collect */ .Fo)(source.readBlob(config), CONFIG_LIMIT, 'the image config');
    try {
        return (0,_image_config_js__WEBPACK_IMPORTED_MODULE_0__/* .parseImageConfig */ .F)(bytes);
    }
    catch (error) {
        if (error instanceof _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR && error.code === 'invalid')
            return undefined;
        throw error;
    }
}
//# sourceMappingURL=image-config.js.map

/***/ }),

/***/ 66096:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OR: () => (/* binding */ blobsOf),
/* harmony export */   PY: () => (/* binding */ bottomUp),
/* harmony export */   S2: () => (/* binding */ platformsIn),
/* harmony export */   Wt: () => (/* binding */ platformsOf),
/* harmony export */   Zc: () => (/* binding */ readTree),
/* harmony export */   wf: () => (/* binding */ leavesOf)
/* harmony export */ });
/* harmony import */ var _image_manifest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64252);
/* harmony import */ var _image_media_types_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64857);
/* harmony import */ var _image_platform_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(17035);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(20438);
/* harmony import */ var _runtime_limit_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(92359);
/* harmony import */ var _verify_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(51593);
/* harmony import */ var _image_config_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(34642);







const DEPTH_MAX = 4;
/** Manifests in one tree, each counted as often as it is listed: an index of the same index many times over must not explode. */
const MANIFESTS_MAX = 1000;
const READS_AT_ONCE = 8;
const ATTESTATION_OF = 'vnd.docker.reference.digest';
/**
 * Reads the manifest under a name and all manifests it lists. With `platforms`, an index is cut down to those (and the
 * attestations that belong to them): one platform gives its manifest itself, several a new index; one that is not there
 * is an error that says what is. A child must be what its entry says.
 */
async function readTree(source, name, platforms = []) {
    const root = await source.readManifest(name);
    const chosen = platforms.length === 0 ? root : await choosePlatforms(source, root, platforms);
    const budget = { left: MANIFESTS_MAX };
    if ('digest' in chosen)
        return readBelow(source, await readChild(source, chosen), DEPTH_MAX, budget);
    return readBelow(source, chosen, DEPTH_MAX, budget);
}
/** All trees of a tree, children before what lists them. */
function* bottomUp(tree) {
    for (const child of tree.children)
        yield* bottomUp(child);
    yield tree;
}
/** The image manifests of a tree, in its order. */
function leavesOf(tree) {
    return [...bottomUp(tree)].filter((t) => t.document.content.kind === 'manifest');
}
/** The blobs that have to be stored for a manifest: its config and layers, without layers that only point elsewhere. */
function blobsOf(content) {
    if (content.kind === 'index')
        return [];
    return [content.config, ...content.layers.filter((layer) => !(0,_image_media_types_js__WEBPACK_IMPORTED_MODULE_1__/* .isForeignLayerType */ .mi)(layer.mediaType))];
}
/** The platforms an index has, in its order, without attestations; an image manifest has none to tell. */
function platformsOf(content) {
    if (content.kind === 'manifest')
        return [];
    return content.manifests.flatMap((entry) => entry.platform === undefined || isAttestation(entry) ? [] : [entry.platform]);
}
/** The platforms of a tree; those of a single image are in its config, which is read for it. */
async function platformsIn(source, { document }) {
    const { content } = document;
    if (content.kind === 'index')
        return platformsOf(content);
    const platform = (await (0,_image_config_js__WEBPACK_IMPORTED_MODULE_5__/* .readImageConfig */ .M)(source, content))?.platform;
    return platform === undefined || platform.os === '' ? [] : [platform];
}
/** BuildKit lists attestations beside the images, for the platform "unknown/unknown". */
function isAttestation(entry) {
    return entry.platform?.os === 'unknown' && entry.platform.architecture === 'unknown';
}
async function readBelow(source, document, depth, budget) {
    const { content } = document;
    if (content.kind === 'manifest')
        return { document, children: [] };
    budget.left -= content.manifests.length;
    if (depth === 0 || budget.left < 0) {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR('invalid', `${source.label}: the index ${document.descriptor.digest} is too deep or too long`);
    }
    const children = await (0,_runtime_limit_js__WEBPACK_IMPORTED_MODULE_6__/* .mapLimited */ .b)(content.manifests, READS_AT_ONCE, async (entry) => {
        return await readBelow(source, await readChild(source, entry), depth - 1, budget);
    });
    return { document, children };
}
async function readChild(source, entry) {
    if (!(0,_image_media_types_js__WEBPACK_IMPORTED_MODULE_1__/* .isIndexType */ .$U)(entry.mediaType) && !(0,_image_media_types_js__WEBPACK_IMPORTED_MODULE_1__/* .isManifestType */ .Q3)(entry.mediaType)) {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR('unsupported', `${source.label}: an index lists "${entry.mediaType}", which is no manifest`);
    }
    const document = await source.readManifest(entry.digest);
    (0,_verify_js__WEBPACK_IMPORTED_MODULE_4__/* .checkExpectation */ .Zt)(document.descriptor, entry, source.label);
    if ((0,_image_media_types_js__WEBPACK_IMPORTED_MODULE_1__/* .isIndexType */ .$U)(entry.mediaType) === (document.content.kind === 'index'))
        return document;
    throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR('invalid', `${source.label}: an index lists ${entry.digest} as "${entry.mediaType}", which it is not`);
}
async function choosePlatforms(source, root, platforms) {
    const { content } = root;
    if (content.kind === 'manifest') {
        await checkPlatform(source, root, platforms);
        return root;
    }
    const chosen = platforms.map((platform) => {
        const entry = content.manifests.find((e) => e.platform !== undefined && (0,_image_platform_js__WEBPACK_IMPORTED_MODULE_2__/* .samePlatform */ .my)(platform, e.platform));
        if (entry !== undefined)
            return entry;
        const there = platformsOf(content).map(_image_platform_js__WEBPACK_IMPORTED_MODULE_2__/* .formatPlatform */ .Bq).join(', ');
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR('not-found', `${source.label} has no image for ${(0,_image_platform_js__WEBPACK_IMPORTED_MODULE_2__/* .formatPlatform */ .Bq)(platform)}; it has ${there}`);
    });
    const [only] = chosen;
    if (chosen.length === 1 && only !== undefined)
        return only;
    const kept = new Set(chosen.map((entry) => entry.digest));
    const manifests = content.manifests.filter((entry) => kept.has(entry.digest) || kept.has(entry.annotations?.[ATTESTATION_OF] ?? ''));
    if (manifests.length === content.manifests.length)
        return root;
    const annotations = content.annotations === undefined ? {} : { annotations: content.annotations };
    return (0,_image_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .encodeManifest */ .Gb)({ schemaVersion: 2, mediaType: content.mediaType, manifests, ...annotations });
}
/** A single image must be for one of the platforms that were asked for; one that names none is for any. */
async function checkPlatform(source, document, platforms) {
    const [own] = await platformsIn(source, { document, children: [] });
    if (own === undefined || platforms.some((platform) => (0,_image_platform_js__WEBPACK_IMPORTED_MODULE_2__/* .samePlatform */ .my)(platform, own)))
        return;
    const asked = platforms.map(_image_platform_js__WEBPACK_IMPORTED_MODULE_2__/* .formatPlatform */ .Bq).join(', ');
    throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR('not-found', `${source.label} has no image for ${asked}; it has ${(0,_image_platform_js__WEBPACK_IMPORTED_MODULE_2__/* .formatPlatform */ .Bq)(own)}`);
}
//# sourceMappingURL=tree.js.map

/***/ })

};
