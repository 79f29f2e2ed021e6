export const id = 43;
export const ids = [43];
export const modules = {

/***/ 4914:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g: () => (/* binding */ existing),
  _: () => (/* binding */ exportImage)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/runtime/failure.js
var failure = __webpack_require__(438);
// EXTERNAL MODULE: ./lib/stores/archive/open-archive.js + 5 modules
var open_archive = __webpack_require__(9978);
;// CONCATENATED MODULE: ./lib/engine/export-way.js
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
    const pushed = sum(layers.filter((layer) => !(layer.engineKnowsBlob && layer.targetHasIt)));
    const compressed = sum(layers.filter((layer) => !layer.targetHasIt));
    const loopbackSeconds = pushed / ENGINE_GZIP;
    const saveSeconds = sum(layers) / ENGINE_SAVE + compressed / OUR_GZIP;
    const way = loopbackSeconds <= saveSeconds ? 'loopback' : 'save';
    return { way, reason: `about ${loopbackSeconds.toFixed(1)} s by push, ${saveSeconds.toFixed(1)} s by docker save` };
}
//# sourceMappingURL=export-way.js.map
// EXTERNAL MODULE: ./lib/engine/facade.js
var engine_facade = __webpack_require__(7222);
// EXTERNAL MODULE: ./lib/engine/staging.js
var engine_staging = __webpack_require__(9123);
;// CONCATENATED MODULE: ./lib/engine/export.js








/**
 * Brings an image out of the engine. By loopback its layers go straight into `target`, and only those that `target`
 * lacks; by `docker save` they go into a temporary file, to be compressed here, on all cores. Takes the cheaper way
 * (see `cheapestWay`), and `docker save` where the engine does not share this machine's loopback.
 * `stored` are the diff IDs of layers that the target has.
 */
async function exportImage(engine, name, target, stored, runtime) {
    const { log } = runtime;
    const image = await existing(engine, name);
    const sizes = await engine.layerSizes(name, image);
    const known = engine.info.containerdStore ? new Set() : await engine.pulledLayers();
    const layers = image.diffIds.map((diffId, i) => ({
        size: sizes[i] ?? 0,
        engineKnowsBlob: known.has(diffId),
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
/** The engine's image of that name; `Failure('not-found')` when it has none. */
async function existing(engine, name) {
    const image = await engine.inspect(name);
    if (image !== undefined)
        return image;
    throw new failure/* Failure */.HR('not-found', `the engine has no image "${name}"`, { reference: name, hint: 'See docker images.' });
}
async function exportByLoopback(engine, image, target, runtime) {
    const arrived = new Set();
    const staging = (0,engine_staging/* stagingStore */.x)(target, `docker:${image}`, arrived);
    const facade = await (0,engine_facade/* openFacade */.L)(staging, runtime);
    const tag = 'export';
    try {
        await engine.tag(image, facade.repository, tag);
        try {
            await engine.push(facade.repository, tag, facade.auth);
        }
        finally {
            await engine.untag(`${facade.repository}:${tag}`);
        }
    }
    finally {
        await facade.close();
    }
    return { source: staging, name: tag, way: 'loopback', arrived, close: async () => { } };
}
async function exportBySave(engine, image, runtime) {
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)(runtime.env.RUNNER_TEMP ?? (0,external_node_os_.tmpdir)(), 'seaworthy-save-'));
    const removeFolder = () => (0,promises_.rm)(folder, { recursive: true, force: true });
    try {
        const path = (0,external_node_path_.join)(folder, 'image.tar');
        await engine.saveTo(image, path);
        const archive = await (0,open_archive/* openArchive */.p)(path, runtime);
        const [name] = archive.names();
        if (name === undefined)
            throw new failure/* Failure */.HR('failed', `the engine saved nothing for ${image}`);
        return {
            source: archive,
            name,
            way: 'save',
            arrived: new Set(),
            close: async () => {
                await archive.close();
                await removeFolder();
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

/***/ 6423:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ splitPath),
/* harmony export */   z: () => (/* binding */ parseLocation)
/* harmony export */ });
/* harmony import */ var _image_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8424);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(438);


const FORMS = 'app:ci, docker:app:ci, registry:HOST/REPO:TAG, archive:FILE.tar, layout:DIR[:TAG]';
/** Reads `app:ci`, `docker:app:ci`, `registry:host/repo:tag`, `archive:image.tar[.gz]`, `layout:dir[:tag]`, `cache:name`. */
function parseLocation(text) {
    const [, scheme, rest = ''] = /^(docker|registry|archive|layout|cache):(.*)$/s.exec(text) ?? [];
    if (scheme === undefined)
        return { kind: 'any', text, reference: referenceOrId(text) };
    if (rest === '') {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('usage', `"${text}" names nothing after "${scheme}:"`, {
            reference: text,
            hint: `Write one of: ${FORMS}.`,
        });
    }
    switch (scheme) {
        case 'docker':
            referenceOrId(rest);
            return { kind: 'docker', image: rest };
        case 'registry':
            return { kind: 'registry', reference: (0,_image_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .withDefaultTag */ ._t)((0,_image_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .parseReference */ .F2)(rest)) };
        case 'archive':
            return { kind: 'archive', rest };
        case 'layout':
            return { kind: 'layout', rest };
        default:
            return { kind: 'cache', name: rest };
    }
}
/** `FILE:NAME` split at every colon after which the front could be the path: whole first, then from the right. */
function splitPath(rest) {
    const splits = [[rest, undefined]];
    for (let at = rest.lastIndexOf(':'); at > 0; at = rest.lastIndexOf(':', at - 1)) {
        splits.push([rest.slice(0, at), rest.slice(at + 1)]);
    }
    return splits;
}
/** An engine also knows images by (short) ID; those are no references. */
function referenceOrId(text) {
    if (/^(sha256:)?[0-9a-f]{64}$/.test(text))
        return undefined;
    return (0,_image_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .withDefaultTag */ ._t)((0,_image_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .parseReference */ .F2)(text));
}
//# sourceMappingURL=location.js.map

/***/ }),

/***/ 3724:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ findSource),
/* harmony export */   y: () => (/* binding */ mountHints)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var _image_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8424);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(438);
/* harmony import */ var _stores_archive_open_archive_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9978);
/* harmony import */ var _stores_layout_open_layout_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4848);
/* harmony import */ var _location_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6423);






/** Finds what a SOURCE means. A plain name is looked for in the engine, then in its registry. */
async function findSource(text, connections) {
    const location = (0,_location_js__WEBPACK_IMPORTED_MODULE_5__/* .parseLocation */ .z)(text);
    switch (location.kind) {
        case 'any':
            return await findAnywhere(location, connections);
        case 'docker': {
            const found = await findInEngine(location.image, connections);
            if (found !== undefined)
                return found;
            throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('not-found', `the engine has no image "${location.image}"`, {
                reference: text,
                hint: `Build or pull it first. If an image called "${text}" is meant, write registry:${text}.`,
            });
        }
        case 'registry':
            return await inRegistry(location.reference, connections);
        case 'archive':
            return await inArchive(location.rest, text, connections);
        case 'layout':
            return await inLayout(location.rest, text, connections);
        case 'cache':
            throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('unsupported', `"${text}": images in the cache cannot be read yet`, { reference: text });
    }
}
async function findAnywhere(location, connections) {
    const { text, reference } = location;
    const { log } = connections.runtime;
    let why = 'the engine does not have it';
    try {
        const found = await findInEngine(text, connections);
        if (found !== undefined)
            return found;
    }
    catch (error) {
        if (!(error instanceof _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR) || error.code !== 'unreachable')
            throw error;
        why = 'there is no engine here';
        log.debug(error.message);
    }
    if (reference === undefined) {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('not-found', `${why}: image ID ${text}`, {
            reference: text,
            hint: 'Registries know images by name, not by ID.',
        });
    }
    log.info(`${text}: ${why}; reading it from ${reference.registry}`);
    const found = await inRegistry(reference, connections);
    if ((await found.store.resolve(found.name)) !== undefined)
        return found;
    throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('not-found', `${text}: ${why}, and ${reference.registry} has no ${(0,_image_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .canonical */ .$N)(reference)}`, {
        reference: text,
        hint: 'Check the name, or say where it is: docker:, registry:, archive:FILE or layout:DIR.',
    });
}
async function findInEngine(image, connections) {
    const engine = await connections.engine();
    if ((await engine.inspect(image)) === undefined)
        return undefined;
    return { kind: 'engine', engine, image, label: `docker:${image}` };
}
async function inRegistry(reference, connections) {
    const registry = await connections.registry(reference.registry);
    const store = registry.repository(reference.repository);
    return { kind: 'registry', store, name: (0,_image_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .targetOf */ .$r)(reference), label: (0,_image_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .canonical */ .$N)(reference), reference };
}
async function inArchive(rest, text, connections) {
    const [path, wanted] = existingPath(rest, text);
    const store = await (0,_stores_archive_open_archive_js__WEBPACK_IMPORTED_MODULE_3__/* .openArchive */ .p)(path, connections.runtime);
    const names = store.names();
    const name = wanted ?? names[0];
    if (name === undefined || (wanted === undefined && names.length > 1)) {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('usage', `${path} holds ${names.length} images: ${names.join(', ')}`, {
            reference: text,
            hint: `Name one: archive:${path}:${names[0] ?? 'NAME'}`,
        });
    }
    return { kind: 'store', store, name, label: text };
}
async function inLayout(rest, text, connections) {
    const [path, wanted] = existingPath(rest, text);
    const store = await (0,_stores_layout_open_layout_js__WEBPACK_IMPORTED_MODULE_4__/* .openLayout */ .B)(path, connections.runtime);
    const names = [];
    for await (const tag of store.tags())
        names.push(tag);
    const name = wanted ?? names[0];
    if (name === undefined || (wanted === undefined && names.length > 1)) {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('usage', `${path} holds ${names.length} tags: ${names.join(', ')}`, {
            reference: text,
            hint: `Name one: layout:${path}:${names[0] ?? 'TAG'}`,
        });
    }
    return { kind: 'store', store, name, label: text };
}
function existingPath(rest, text) {
    const found = (0,_location_js__WEBPACK_IMPORTED_MODULE_5__/* .splitPath */ .U)(rest).find(([path]) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(path));
    if (found !== undefined)
        return found;
    throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('not-found', `"${text}": there is no such file or folder`, {
        reference: text,
        hint: 'Paths are relative to the current folder.',
    });
}
/** Repositories in the same registry from which blobs can be mounted instead of sent. */
function mountHints(source, target) {
    if (source.kind !== 'registry' || source.reference.registry !== target.registry)
        return [];
    return (0,_image_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .repositoryOf */ ._M)(source.reference) === (0,_image_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .repositoryOf */ ._M)(target) ? [] : [source.reference.repository];
}
//# sourceMappingURL=open-source.js.map

/***/ }),

/***/ 4848:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  B: () => (/* binding */ openLayout)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/runtime/failure.js
var failure = __webpack_require__(438);
// EXTERNAL MODULE: ./lib/image/manifest.js
var manifest = __webpack_require__(4252);
// EXTERNAL MODULE: ./lib/image/media-types.js
var media_types = __webpack_require__(4857);
// EXTERNAL MODULE: ./lib/stores/layout/blob-files.js
var blob_files = __webpack_require__(7128);
// EXTERNAL MODULE: ./lib/stores/layout/layout-index.js
var layout_index = __webpack_require__(4426);
// EXTERNAL MODULE: ./lib/stores/layout/layout-reader.js
var layout_reader = __webpack_require__(4243);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./lib/stores/layout/lock.js



/** Holding the lock takes milliseconds; one this old was left by a process that is gone. */
const STALE_AFTER = 30_000;
const GIVE_UP_AFTER = 60_000;
const RETRY_EVERY = 20;
/**
 * Runs `body` while no other process that uses this lock file does. The lock is a file that is linked into place; one
 * that a killed process left is taken over after 30 seconds. `Failure('timeout')` after a minute.
 */
async function withLock(path, runtime, body) {
    const token = (0,external_node_crypto_.randomBytes)(12).toString('hex');
    const own = `${path}.${token}`;
    await (0,promises_.writeFile)(own, token, { flag: 'wx' });
    try {
        await acquire(path, own, runtime);
        try {
            return await body();
        }
        finally {
            if ((await readToken(path)) === token)
                await (0,promises_.rm)(path, { force: true });
        }
    }
    finally {
        await (0,promises_.rm)(own, { force: true });
    }
}
async function acquire(path, own, runtime) {
    const start = runtime.clock.now();
    while (!(await tryLink(own, path))) {
        if (runtime.clock.now() - start > GIVE_UP_AFTER) {
            throw new failure/* Failure */.HR('timeout', `${path} stayed locked for a minute`, {
                hint: 'Another process is writing there; if none is, delete that file.',
            });
        }
        await removeStale(path, runtime);
        await runtime.clock.sleep(RETRY_EVERY * (1 + runtime.random()), runtime.signal);
    }
}
async function removeStale(path, runtime) {
    const token = await readToken(path);
    const age = await (0,promises_.stat)(path).then(({ mtimeMs }) => runtime.clock.now() - mtimeMs, () => 0);
    if (token === undefined || age < STALE_AFTER)
        return;
    const aside = `${path}.${token}.stale`;
    await (0,promises_.rename)(path, aside).catch(() => { });
    // Someone may have taken over between the look and the move: then it goes back.
    const moved = await readToken(aside);
    if (moved !== undefined && moved !== token)
        await tryLink(aside, path);
    await (0,promises_.rm)(aside, { force: true });
}
async function tryLink(from, to) {
    try {
        await (0,promises_.link)(from, to);
        return true;
    }
    catch (error) {
        const { code } = error;
        if (code === 'EEXIST' || code === 'ENOENT')
            return false;
        throw error;
    }
}
async function readToken(path) {
    return await (0,promises_.readFile)(path, 'utf8').catch(() => undefined);
}
//# sourceMappingURL=lock.js.map
;// CONCATENATED MODULE: ./lib/stores/layout/replace-file.js


/** Writes a small file so that a reader sees it as it was or as it is, never in between. */
async function replaceFile(path, bytes) {
    const temporary = `${path}.${(0,external_node_crypto_.randomBytes)(8).toString('hex')}.tmp`;
    try {
        await (0,promises_.writeFile)(temporary, bytes, { flag: 'wx' });
        await (0,promises_.rename)(temporary, path);
    }
    catch (error) {
        await (0,promises_.rm)(temporary, { force: true });
        throw error;
    }
}
//# sourceMappingURL=replace-file.js.map
;// CONCATENATED MODULE: ./lib/stores/layout/layout-directory.js









/**
 * An OCI image layout in a directory. Blobs are written beside and renamed; `index.json` is replaced whole, under a lock
 * that other processes of Seaworthy respect. Tags are `org.opencontainers.image.ref.name`; a manifest without one is listed too, until an index that has it is.
 */
class LayoutDirectory extends layout_reader/* LayoutReader */.I {
    #path;
    #runtime;
    #blobs;
    constructor(path, runtime) {
        const blobs = (0,blob_files/* blobFiles */.Z)(path, path);
        super({
            label: path,
            tagRule: 'as-written',
            entries: () => readEntries(path),
            blobSize: blobs.size,
            streamBlob: blobs.stream,
            close: async () => { },
        });
        this.#path = path;
        this.#runtime = runtime;
        this.#blobs = blobs;
    }
    async writeBlob(blob) {
        return await this.#blobs.write(blob);
    }
    async mountBlob(digest) {
        return (await this.#blobs.size(digest)) !== undefined;
    }
    async writeManifest(document, tag) {
        const { bytes, descriptor, content } = document;
        const { digest, size, mediaType } = descriptor;
        await this.#blobs.write({ digest, size, open: () => once(bytes) });
        const children = new Set(content.kind === 'index' ? (0,manifest/* childrenOf */.LU)(content).map((child) => child.digest) : []);
        await this.#update((entries) => {
            const kept = entries.filter((entry) => (tag === undefined || !entry.names.includes(tag)) &&
                // What the index leads to needs no entry of its own, nor does what gets a name now.
                !(entry.names.length === 0 && (children.has(entry.descriptor.digest) || entry.descriptor.digest === digest)));
            if (tag === undefined && kept.some((entry) => entry.descriptor.digest === digest))
                return kept;
            const type = content.artifactType;
            const own = { mediaType, digest, size, ...(type === undefined ? {} : { artifactType: type }) };
            return [...kept, { names: tag === undefined ? [] : [tag], descriptor: named(own, tag) }];
        });
    }
    async removeTag(tag) {
        let removed = false;
        await this.#update((entries) => {
            const entry = entries.find(({ names }) => names.includes(tag));
            if (entry === undefined)
                return entries;
            removed = true;
            const others = entries.filter((other) => other !== entry);
            const { digest } = entry.descriptor;
            if (others.some((other) => other.descriptor.digest === digest))
                return others;
            return [...others, { names: [], descriptor: named(entry.descriptor, undefined) }];
        });
        return removed;
    }
    async removeManifest(digest) {
        await this.#update((entries) => entries.filter((entry) => entry.descriptor.digest !== digest));
        return await this.#blobs.remove(digest);
    }
    async removeBlob(digest) {
        return await this.#blobs.remove(digest);
    }
    async #update(change) {
        await updateLayoutIndex(this.#path, this.#runtime, change);
    }
}
/** Changes `index.json` under its lock. Nothing is written when the change gives back the same list. */
async function updateLayoutIndex(path, runtime, change) {
    await withLock((0,external_node_path_.join)(path, `.${layout_index/* INDEX_FILE */.K$}.lock`), runtime, async () => {
        const before = await readEntries(path);
        const after = change(before);
        if (after !== before)
            await replaceFile((0,external_node_path_.join)(path, layout_index/* INDEX_FILE */.K$), encodeIndex(after));
    });
}
async function readEntries(path) {
    const bytes = await (0,promises_.readFile)((0,external_node_path_.join)(path, layout_index/* INDEX_FILE */.K$)).catch((error) => {
        if (error.code === 'ENOENT')
            return undefined;
        throw error;
    });
    return bytes === undefined ? [] : (0,layout_index/* parseLayoutIndex */.SP)(bytes, path);
}
function encodeIndex(entries) {
    const manifests = entries.map(({ descriptor }) => {
        const { platform, ...rest } = descriptor;
        if (platform === undefined)
            return rest;
        const { osVersion, ...plain } = platform;
        return { ...rest, platform: { ...plain, ...(osVersion === undefined ? {} : { 'os.version': osVersion }) } };
    });
    return Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType: media_types/* MediaType */.zu.ociIndex, manifests }));
}
function named(descriptor, tag) {
    const { annotations, ...rest } = descriptor;
    const { [layout_index/* REF_NAME */.w5]: _, [layout_index/* IMAGE_NAME */.yc]: __, ...others } = annotations ?? {};
    const all = tag === undefined ? others : { ...others, [layout_index/* REF_NAME */.w5]: tag };
    return Object.keys(all).length === 0 ? rest : { ...rest, annotations: all };
}
async function* once(bytes) {
    yield bytes;
}
//# sourceMappingURL=layout-directory.js.map
;// CONCATENATED MODULE: ./lib/stores/layout/open-layout.js






/**
 * Opens an OCI image layout (image-spec image-layout.md) that is a directory, to read and write. A tar of a layout is
 * opened by `openArchive` and written by `createArchive`.
 */
async function openLayout(path, runtime, options = {}) {
    const existing = await (0,promises_.stat)(path).catch(() => undefined);
    if (existing?.isFile()) {
        throw new failure/* Failure */.HR('usage', `${path} is a file, not the directory of an image layout`, {
            reference: path,
            hint: `Read it as archive:${path}.`,
        });
    }
    const version = await (0,promises_.readFile)((0,external_node_path_.join)(path, layout_index/* LAYOUT_FILE */.gI)).catch(() => undefined);
    if (version !== undefined)
        (0,layout_index/* checkLayoutVersion */.Nz)(version, path);
    else if (options.create === true)
        await createLayout(path, runtime);
    else {
        throw new failure/* Failure */.HR(existing === undefined ? 'not-found' : 'invalid', `${path} is not an image layout`, {
            reference: path,
            hint: `A layout is a directory with the files ${layout_index/* LAYOUT_FILE */.gI} and ${layout_index/* INDEX_FILE */.K$}.`,
        });
    }
    return new LayoutDirectory(path, runtime);
}
async function createLayout(path, runtime) {
    await (0,promises_.mkdir)((0,external_node_path_.join)(path, 'blobs', 'sha256'), { recursive: true });
    // A layout has an index from the start; one that is there already stays as it is.
    await updateLayoutIndex(path, runtime, (entries) => [...entries]);
    await replaceFile((0,external_node_path_.join)(path, layout_index/* LAYOUT_FILE */.gI), (0,layout_index/* encodeLayoutVersion */.PM)());
}
//# sourceMappingURL=open-layout.js.map

/***/ })

};
