export const id = 9719;
export const ids = [9719];
export const modules = {

/***/ 39719:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  command: () => (/* binding */ command)
});

// EXTERNAL MODULE: ./lib/engine/export.js + 3 modules
var engine_export = __webpack_require__(35239);
// EXTERNAL MODULE: ./lib/engine/import.js + 1 modules
var engine_import = __webpack_require__(93055);
// EXTERNAL MODULE: ./lib/engine/import-missing.js
var import_missing = __webpack_require__(40704);
// EXTERNAL MODULE: ./lib/image/reference.js
var reference = __webpack_require__(68424);
// EXTERNAL MODULE: ./lib/runtime/failure.js
var failure = __webpack_require__(20438);
// EXTERNAL MODULE: ./lib/stores/copy/copy.js + 4 modules
var copy = __webpack_require__(5685);
// EXTERNAL MODULE: ./lib/stores/layout/open-layout.js + 3 modules
var open_layout = __webpack_require__(86647);
// EXTERNAL MODULE: ./lib/ship/location.js
var ship_location = __webpack_require__(56423);
// EXTERNAL MODULE: ./lib/ship/open-source.js
var open_source = __webpack_require__(43724);
// EXTERNAL MODULE: ./lib/ship/push.js + 2 modules
var push = __webpack_require__(82913);
// EXTERNAL MODULE: ./lib/ship/report.js
var report = __webpack_require__(63658);
// EXTERNAL MODULE: ./lib/ship/save.js
var save = __webpack_require__(85077);
;// CONCATENATED MODULE: ./lib/ship/copy.js












/** Copies an image between any two places. */
async function copy_copy(request, connections) {
    const locations = request.destinations.map(ship_location/* parseLocation */.z);
    const references = onlyReferences(locations);
    if (references !== undefined)
        return (0,report/* reportCopy */.KJ)(await (0,push.push)({ ...request, references }, connections));
    const [only] = locations;
    if (locations.length > 1 || only === undefined) {
        throw new failure/* Failure */.HR('usage', 'several destinations are possible only when all are registry references', {
            hint: 'Copy to each docker:, archive: or layout: destination by itself.',
        });
    }
    return await copyToLocal(request, only, connections);
}
/** What a copy to registries would do. `Failure('usage')` for other destinations, which have no tags to look at first. */
async function planCopyTo(request, connections) {
    const references = onlyReferences(request.destinations.map(ship_location/* parseLocation */.z));
    if (references !== undefined)
        return await (0,push.planPush)({ ...request, references }, connections);
    throw new failure/* Failure */.HR('usage', 'only a copy to registries has a dry run', {
        reference: request.destinations.join(' '),
        hint: 'Nothing was done. Leave out --dry-run to write an archive, a layout or into the engine.',
    });
}
/** The destinations as references, if every one of them is. */
function onlyReferences(locations) {
    const references = locations.flatMap((location) => registryReference(location));
    return references.length === locations.length ? references.map(reference/* canonical */.$N) : undefined;
}
function registryReference(location) {
    if (location.kind === 'registry')
        return [location.reference];
    return location.kind === 'any' && location.reference !== undefined ? [location.reference] : [];
}
async function copyToLocal(request, destination, connections) {
    const { source, platforms } = request;
    const chosen = platforms === undefined ? {} : { platforms };
    switch (destination.kind) {
        case 'archive':
            return await (0,save/* save */.U)({ sources: [source], output: destination.rest, ...chosen }, connections);
        case 'layout':
            return await copyToLayout(request, destination.rest, connections);
        case 'docker':
            return await copyToEngine(request, destination.image, connections);
        default:
            throw new failure/* Failure */.HR('unsupported', 'an image cannot be copied there', {
                hint: 'Write a registry reference, docker:NAME, archive:FILE or layout:DIR[:TAG].',
            });
    }
}
async function copyToLayout(request, rest, connections) {
    const { runtime } = connections;
    // The last colon starts the tag, unless a path follows it.
    const [path, tag = 'latest'] = (0,ship_location/* splitPath */.U)(rest).find(([, name]) => name !== undefined && !name.includes('/')) ?? [rest];
    const layout = await (0,open_layout.openLayout)(path, runtime, { create: true });
    const found = await (0,open_source/* findSource */.T)(request.source, connections, 'mirrors');
    const exported = found.kind === 'engine'
        ? await (0,engine_export.exportImage)(found.engine, found.image, layout, new Map(), runtime)
        : { source: found.store, name: found.name, close: () => found.store.close() };
    try {
        const targets = [{ store: layout, tags: [tag] }];
        const { platforms } = request;
        const chosen = platforms === undefined ? {} : { platforms };
        return (0,report/* reportCopy */.KJ)(await (0,copy/* copyImage */.L1)({ source: exported.source, name: exported.name, targets, ...chosen }, runtime));
    }
    finally {
        await exported.close();
        await layout.close();
    }
}
async function copyToEngine(request, image, connections) {
    const { runtime } = connections;
    const started = runtime.clock.now();
    const name = (0,reference/* withDefaultTag */._t)((0,reference/* parseReference */.F2)(image));
    const found = await (0,open_source/* findSource */.T)(request.source, connections, 'mirrors');
    const engine = await connections.engine();
    if (found.kind === 'engine') {
        throw new failure/* Failure */.HR('usage', `"${request.source}" is in the engine already`, {
            hint: `Use docker tag ${found.image} ${image}; if the image of the registry is meant, write registry:${found.image}.`,
        });
    }
    try {
        const descriptor = await found.store.resolve(found.name);
        if (descriptor === undefined)
            throw new failure/* Failure */.HR('not-found', `there is no ${found.label}`, {
                reference: found.label,
                hint: 'Check the spelling, and that it was pushed.',
            });
        const [platform] = request.platforms ?? [];
        // What a registry packed, a classic engine had better learn from there; of what is at hand it needs only what it lacks.
        const bring = found.kind === 'registry' ? engine_import/* importImage */.J : import_missing/* importMissing */.C;
        const { id, way } = await bring(engine, found.store, descriptor.digest, [name], runtime, platform);
        const seconds = (runtime.clock.now() - started) / 1000;
        return { references: [(0,reference/* canonical */.$N)(name)], digest: descriptor.digest, id, way, seconds };
    }
    finally {
        await found.store.close();
    }
}
//# sourceMappingURL=copy.js.map
// EXTERNAL MODULE: ./lib/cli/connect.js
var connect = __webpack_require__(68792);
// EXTERNAL MODULE: ./lib/cli/push.js
var cli_push = __webpack_require__(34664);
// EXTERNAL MODULE: ./lib/cli/show-copy.js
var show_copy = __webpack_require__(7099);
// EXTERNAL MODULE: ./lib/cli/show-import.js
var show_import = __webpack_require__(41755);
;// CONCATENATED MODULE: ./lib/cli/copy.js





const command = {
    usage: 'copy SOURCE DEST...',
    summary: 'Copy an image between registries, archives, layouts and the engine',
    help: `SOURCE and DEST: HOST/REPO:TAG, docker:NAME:TAG, archive:FILE, layout:DIR[:TAG]. Several DEST are possible when all
are references. A plain name is looked for in the engine first, which holds one platform; registry:HOST/REPO:TAG is the
image in the registry, and its copy keeps every platform and every digest. --platform takes one out.

  seaworthy copy registry:debian:12 registry.lan:5000/debian:12
  seaworthy copy ghcr.io/acme/app:1.4.2 archive:app.tar`,
    options: cli_push.COMPRESSION_OPTION,
    dryRun: true,
    arity: [2, Number.POSITIVE_INFINITY],
    async run(context) {
        const { args, options, settings, result } = context;
        const [source = '', ...destinations] = args;
        const request = { source, destinations, ...(0,cli_push.transferOptions)(options, settings) };
        if (settings.dryRun) {
            const plan = await (0,connect/* withConnections */.q)(context, (connections) => planCopyTo(request, connections));
            result(plan, (0,show_copy/* showPlan */.t)(plan));
            return undefined;
        }
        const report = await (0,connect/* withConnections */.q)(context, (connections) => copy_copy(request, connections));
        if ('blobs' in report)
            result(report, (0,show_copy/* showCopy */.$)(report));
        else if ('way' in report)
            result(report, (0,show_import/* showImport */.L)([report]));
        else
            result(report, report.images.map(({ reference, digest }) => `${reference}  ${digest}`).join('\n'));
        return undefined;
    },
};
//# sourceMappingURL=copy.js.map

/***/ }),

/***/ 41755:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ showImport)
/* harmony export */ });
/* harmony import */ var _table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43626);

/** Images that have come into the engine, a line for each name. */
function showImport(reports) {
    return (0,_table_js__WEBPACK_IMPORTED_MODULE_0__/* .formatTable */ .k)(reports.flatMap(({ references, id }) => references.map((reference) => [reference, id])));
}
//# sourceMappingURL=show-import.js.map

/***/ }),

/***/ 40704:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ importMissing)
/* harmony export */ });
/* harmony import */ var _image_config_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44887);
/* harmony import */ var _image_media_types_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64857);
/* harmony import */ var _stores_verify_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51593);
/* harmony import */ var _import_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(93055);
/* harmony import */ var _layer_chains_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(74038);
/* harmony import */ var _load_missing_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(83045);






const CONFIG_LIMIT = 8 * 1024 * 1024;
/**
 * `importImage` of what is at hand: an archive or a folder. A classic engine that has the first layers, but knows them by other digests (packed as a
 * registry had them, or by none: built, loaded), would pull all of them again, unpack them, and throw them away. So it gets those that it lacks, by
 * `docker load`, and if that fails all the same, the whole image.
 */
async function importMissing(engine, source, name, names, runtime, platform) {
    if (!engine.info.containerdStore && !engine.info.isPodman) {
        const document = await (0,_import_js__WEBPACK_IMPORTED_MODULE_3__/* .imageFor */ .z)(platform ?? engine.info.platform, source, name);
        const id = await loadRest(engine, source, document, names, runtime);
        if (id !== undefined)
            return { id, way: 'load' };
    }
    return await (0,_import_js__WEBPACK_IMPORTED_MODULE_3__/* .importImage */ .J)(engine, source, name, names, runtime, platform);
}
/** The image's ID when it is in the engine now; undefined when this is not the way. */
async function loadRest(engine, source, document, names, runtime) {
    const { config, layers } = document.content;
    const view = await (0,_layer_chains_js__WEBPACK_IMPORTED_MODULE_4__/* .viewEngine */ .QE)(engine);
    const { diffIds } = (0,_image_config_js__WEBPACK_IMPORTED_MODULE_0__/* .parseImageConfig */ .F)(await (0,_stores_verify_js__WEBPACK_IMPORTED_MODULE_2__/* .collect */ .Fo)(source.readBlob(config), CONFIG_LIMIT, 'the image config'));
    const present = diffIds.length === layers.length ? (0,_layer_chains_js__WEBPACK_IMPORTED_MODULE_4__/* .presentLayers */ .Ie)(view, diffIds) : 0;
    const isPlain = layers.slice(0, present).some(({ mediaType }) => (0,_image_media_types_js__WEBPACK_IMPORTED_MODULE_1__/* .compressionOf */ .MB)(mediaType) === 'none');
    const isKnown = !isPlain && view.pulled.has(diffIds.slice(0, present).join());
    if (present === 0 || isKnown || !(0,_layer_chains_js__WEBPACK_IMPORTED_MODULE_4__/* .loadTakes */ .BP)(engine, layers.slice(present)))
        return undefined;
    try {
        await (0,_load_missing_js__WEBPACK_IMPORTED_MODULE_5__/* .loadMissing */ .T)(engine, source, document, present, names, runtime);
        runtime.log.debug(`${source.label}: the engine had ${present} of ${layers.length} layers`);
        return config.digest;
    }
    catch (error) {
        if (runtime.signal?.aborted === true)
            throw error;
        runtime.log.debug(`${source.label}: the missing layers alone could not be loaded: ${error.message}`);
        return undefined;
    }
}
//# sourceMappingURL=import-missing.js.map

/***/ }),

/***/ 74038:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BP: () => (/* binding */ loadTakes),
/* harmony export */   Ie: () => (/* binding */ presentLayers),
/* harmony export */   My: () => (/* binding */ chainsOf),
/* harmony export */   QE: () => (/* binding */ viewEngine)
/* harmony export */ });
/* harmony import */ var _image_media_types_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64857);
/* harmony import */ var _runtime_limit_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92359);


/** That an engine is asked at once. */
const QUESTIONS_AT_ONCE = 8;
/** Asks an engine for every layer chain it has; `listed` is its list of images, where that is known. The containerd store does not tell, and finds out by itself. */
async function viewEngine(engine, listed) {
    const chains = new Set();
    const pulled = new Set();
    if (!engine.info.containerdStore) {
        const images = listed ?? (await engine.images());
        for (const image of await (0,_runtime_limit_js__WEBPACK_IMPORTED_MODULE_1__/* .mapLimited */ .b)(images, QUESTIONS_AT_ONCE, ({ id }) => engine.inspect(id))) {
            if (image === undefined)
                continue;
            for (const chain of chainsOf(image.diffIds)) {
                chains.add(chain);
                if (image.repoDigests.length > 0)
                    pulled.add(chain);
            }
        }
    }
    return { engine, chains, pulled };
}
/** The chains that an image with these layers is made of, as they are named in an `EngineView`. */
function chainsOf(diffIds) {
    return diffIds.map((_, i) => diffIds.slice(0, i + 1).join());
}
/** How many of the first layers the engine has, as a chain. */
function presentLayers({ chains }, diffIds) {
    for (let length = diffIds.length; length > 0; length--) {
        if (chains.has(diffIds.slice(0, length).join()))
            return length;
    }
    return 0;
}
/** Whether `loadMissing` can give these layers to the engine: it has the classic store, and those before Docker 23 read no zstd. */
function loadTakes({ info }, layers) {
    const isOld = (Number.parseInt(info.version, 10) || 0) < 23;
    return !info.containerdStore && !(isOld && layers.some(({ mediaType }) => (0,_image_media_types_js__WEBPACK_IMPORTED_MODULE_0__/* .compressionOf */ .MB)(mediaType) === 'zstd'));
}
//# sourceMappingURL=layer-chains.js.map

/***/ }),

/***/ 83045:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ loadMissing)
/* harmony export */ });
/* harmony import */ var _image_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37241);
/* harmony import */ var _image_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68424);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20438);
/* harmony import */ var _stores_once_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(24449);
/* harmony import */ var _stores_tar_write_tar_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(52435);





/**
 * Gives an image to an engine with the classic image store by a `docker load` archive without its first `present` layers, which the
 * engine must have as a chain: it opens the file of a layer only when it lacks that chain. Layers stay packed as they are;
 * engines before Docker 23 read no zstd. The archive names nothing, so no name moves before the ID has been checked:
 * an engine does not check configs. Fails, and leaves nothing, when the chain is not there.
 */
async function loadMissing(engine, source, document, present, names, runtime) {
    const { config, layers } = document.content;
    let broken;
    const tar = watched((0,_stores_tar_write_tar_js__WEBPACK_IMPORTED_MODULE_3__/* .writeTar */ .F)(members(source, document, present, runtime)), (error) => {
        broken = { error };
    });
    await engine.load(tar).catch((error) => {
        // What stopped us from sending says more than what the engine makes of half an archive.
        throw broken === undefined ? error : broken.error;
    });
    const image = await engine.inspect(config.digest);
    if (image?.id !== config.digest || image.diffIds.length !== layers.length) {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('failed', `the engine loaded ${source.label} but does not hold the image that was sent`);
    }
    for (const name of names)
        await engine.tag(config.digest, (0,_image_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .repositoryOf */ ._M)(name), name.tag ?? 'latest');
}
function* members(source, document, present, { signal }) {
    const { config, layers } = document.content;
    const fileOf = (i) => `${i}-${(0,_image_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .hexOf */ .ZD)(layers[i].digest)}.tar`;
    const read = async function* (blob) {
        for await (const chunk of source.readBlob(blob)) {
            signal?.throwIfAborted();
            yield chunk;
        }
    };
    const list = [{ Config: `${(0,_image_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .hexOf */ .ZD)(config.digest)}.json`, RepoTags: null, Layers: layers.map((_, i) => fileOf(i)) }];
    const manifest = Buffer.from(JSON.stringify(list));
    yield { name: 'manifest.json', size: manifest.byteLength, content: (0,_stores_once_js__WEBPACK_IMPORTED_MODULE_4__/* .once */ .O)(manifest) };
    yield { name: `${(0,_image_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .hexOf */ .ZD)(config.digest)}.json`, size: config.size, content: read(config) };
    for (const [i, layer] of layers.entries()) {
        if (i >= present)
            yield { name: fileOf(i), size: layer.size, content: read(layer) };
    }
}
async function* watched(bytes, failed) {
    try {
        yield* bytes;
    }
    catch (error) {
        failed(error);
        throw error;
    }
}
//# sourceMappingURL=load-missing.js.map

/***/ }),

/***/ 85077:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ save)
/* harmony export */ });
/* harmony import */ var _engine_export_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35239);
/* harmony import */ var _image_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68424);
/* harmony import */ var _stores_archive_create_archive_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(78608);
/* harmony import */ var _stores_copy_copy_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5685);
/* harmony import */ var _open_source_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(43724);





/** Writes images to one archive that `docker load` and every OCI tool read. Nothing is left when one of them fails. */
async function save(request, connections) {
    const { runtime } = connections;
    const started = runtime.clock.now();
    const compression = request.compression ?? compressionOf(request.output);
    const archive = await (0,_stores_archive_create_archive_js__WEBPACK_IMPORTED_MODULE_2__.createArchive)(request.output, runtime, { compression });
    try {
        const images = [];
        for (const text of request.sources) {
            const found = await (0,_open_source_js__WEBPACK_IMPORTED_MODULE_4__/* .findSource */ .T)(text, connections, 'mirrors');
            const reference = nameInArchive(found);
            const digest = await saveOne(found, reference, archive, request, connections);
            images.push({ reference, digest });
        }
        await archive.close();
        return { images, seconds: (runtime.clock.now() - started) / 1000 };
    }
    catch (error) {
        await archive.discard();
        throw error;
    }
}
function compressionOf(output) {
    if (typeof output !== 'string')
        return 'none';
    return /\.t?gz$/.test(output) ? 'gzip' : /\.t?zst$/.test(output) ? 'zstd' : 'none';
}
async function saveOne(found, reference, archive, request, { runtime }) {
    const exported = found.kind === 'engine'
        ? await (0,_engine_export_js__WEBPACK_IMPORTED_MODULE_0__.exportImage)(found.engine, found.image, archive, new Map(), runtime)
        : { source: found.store, name: found.name, close: () => found.store.close() };
    try {
        const { digest } = await (0,_stores_copy_copy_js__WEBPACK_IMPORTED_MODULE_3__/* .copyImage */ .L1)({
            source: exported.source,
            name: exported.name,
            targets: [{ store: archive, tags: [reference] }],
            ...(request.platforms === undefined ? {} : { platforms: request.platforms }),
        }, runtime);
        return digest;
    }
    finally {
        await exported.close();
    }
}
/** The whole reference an image has in an archive: as it was asked for, or for a file the name it has in there. */
function nameInArchive(found) {
    if (found.kind === 'registry') {
        const { tag, digest } = found.reference;
        return `${(0,_image_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .repositoryOf */ ._M)(found.reference)}:${tag ?? digest?.slice(7, 19) ?? 'latest'}`;
    }
    const name = found.kind === 'engine' ? found.image : found.name;
    if (/^(sha256:)?[0-9a-f]{64}$/.test(name))
        return `image:${name.slice(-12)}`;
    if (found.kind === 'engine' || /[/:]/.test(name))
        return (0,_image_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .canonical */ .$N)((0,_image_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .withDefaultTag */ ._t)((0,_image_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .parseReference */ .F2)(name)));
    // A layout knows tags only, and what has no name is numbered, or empty when it is the only one.
    return name === '' || name.startsWith('@') ? 'image:latest' : `image:${name}`;
}
//# sourceMappingURL=save.js.map

/***/ }),

/***/ 86647:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openLayout: () => (/* binding */ openLayout)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/image/json.js
var json = __webpack_require__(57383);
// EXTERNAL MODULE: ./lib/runtime/failure.js
var failure = __webpack_require__(20438);
// EXTERNAL MODULE: ./lib/image/manifest.js
var manifest = __webpack_require__(64252);
// EXTERNAL MODULE: ./lib/image/media-types.js
var media_types = __webpack_require__(64857);
// EXTERNAL MODULE: ./lib/runtime/file-lock.js
var file_lock = __webpack_require__(56690);
// EXTERNAL MODULE: ./lib/runtime/unfinished.js
var unfinished = __webpack_require__(32543);
// EXTERNAL MODULE: ./lib/stores/once.js
var once = __webpack_require__(24449);
// EXTERNAL MODULE: ./lib/stores/layout/blob-files.js
var blob_files = __webpack_require__(37128);
// EXTERNAL MODULE: ./lib/stores/layout/layout-index.js
var layout_index = __webpack_require__(24426);
// EXTERNAL MODULE: ./lib/stores/layout/layout-reader.js
var layout_reader = __webpack_require__(84243);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./lib/stores/layout/read-small-file.js



/**
 * All of a small file of a folder that somebody else filled; undefined when it is not there. A pipe, a device or a folder in its place, and
 * one larger than `maxBytes`, are `Failure('invalid')`, and nothing of them is read or waited for.
 */
async function readSmallFile(path, maxBytes) {
    // Without waiting for a writer, where it turns out to be a pipe.
    const handle = await (0,promises_.open)(path, external_node_fs_.constants.O_RDONLY | (external_node_fs_.constants.O_NONBLOCK ?? 0)).catch((error) => {
        if (error.code === 'ENOENT' || error.code === 'ENOTDIR')
            return undefined;
        throw new failure/* Failure */.HR('failed', `${path} cannot be read: ${error.code}`, { reference: path, cause: error });
    });
    if (handle === undefined)
        return undefined;
    try {
        const stat = await handle.stat();
        if (!stat.isFile())
            throw new failure/* Failure */.HR('invalid', `${path} is no file but ${kindOf(stat)}`, { reference: path });
        if (stat.size > maxBytes) {
            throw new failure/* Failure */.HR('invalid', `${path} has ${stat.size} bytes; at most ${maxBytes} are read`, { reference: path });
        }
        const bytes = Buffer.alloc(stat.size);
        const { bytesRead } = await handle.read(bytes, 0, bytes.byteLength, 0);
        return bytes.subarray(0, bytesRead);
    }
    finally {
        await handle.close();
    }
}
function kindOf(stat) {
    if (stat.isDirectory())
        return 'a folder';
    return stat.isFIFO() ? 'a pipe' : 'a device';
}
//# sourceMappingURL=read-small-file.js.map
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./lib/stores/layout/replace-file.js



/** Writes a small file so that a reader sees it as it was or as it is, never in between. */
async function replaceFile(path, bytes) {
    const temporary = `${path}.${(0,unfinished/* temporaryName */.NT)((0,external_node_crypto_.randomBytes)(8).toString('hex'))}.tmp`;
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
    #swept;
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
        await this.#sweep();
        return await this.#blobs.write(blob);
    }
    async mountBlob(digest) {
        return (await this.#blobs.size(digest)) !== undefined;
    }
    async writeManifest(document, tag) {
        const { bytes, descriptor, content } = document;
        const { digest, size, mediaType } = descriptor;
        await this.#sweep();
        await this.#blobs.write({ digest, size, open: () => (0,once/* once */.O)(bytes) });
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
    /** What writers left that were killed, once before the first write. */
    #sweep() {
        this.#swept ??= (async () => {
            const now = this.#runtime.clock.now();
            await (0,unfinished/* sweepUnfinished */.kQ)((0,external_node_path_.join)(this.#path, 'blobs'), '.', '.tmp', now);
            await (0,unfinished/* sweepUnfinished */.kQ)(this.#path, `${layout_index/* INDEX_FILE */.K$}.`, '.tmp', now);
        })();
        return this.#swept;
    }
    async #update(change) {
        await updateLayoutIndex(this.#path, this.#runtime, change);
    }
}
/** Changes `index.json` under its lock. Nothing is written when the change gives back the same list. */
async function updateLayoutIndex(path, runtime, change) {
    await (0,file_lock/* withLock */.k)((0,external_node_path_.join)(path, `.${layout_index/* INDEX_FILE */.K$}.lock`), runtime, async () => {
        const before = await readEntries(path);
        const after = change(before);
        if (after !== before)
            await replaceFile((0,external_node_path_.join)(path, layout_index/* INDEX_FILE */.K$), encodeIndex(after));
    });
}
async function readEntries(path) {
    const bytes = await readSmallFile((0,external_node_path_.join)(path, layout_index/* INDEX_FILE */.K$), json/* MANIFEST_LIMITS */.T1.maxBytes);
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
    const version = await readSmallFile((0,external_node_path_.join)(path, layout_index/* LAYOUT_FILE */.gI), json/* MANIFEST_LIMITS */.T1.maxBytes);
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
