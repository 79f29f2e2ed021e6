export const id = 69;
export const ids = [69];
export const modules = {

/***/ 5069:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   command: () => (/* binding */ command)
/* harmony export */ });
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(438);
/* harmony import */ var _ship_save_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5077);
/* harmony import */ var _connect_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8792);



const command = {
    usage: 'save SOURCE... --output FILE',
    summary: 'Write images to an archive that docker load, podman and every OCI tool read',
    help: `The archive is complete or not there. Its name says how it is compressed: .tar.gz, .tar.zst, else not at all.

  seaworthy save app:ci -o app.tar.gz`,
    options: { output: { type: 'string', short: 'o', value: 'FILE', help: 'The archive to write' } },
    arity: [1, Number.POSITIVE_INFINITY],
    async run(context) {
        const { args, options, settings, result } = context;
        const { output } = options;
        if (typeof output !== 'string' || output === '') {
            throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('usage', 'there is no file to save to', { hint: 'Name it: seaworthy save IMAGE -o image.tar' });
        }
        const report = await (0,_connect_js__WEBPACK_IMPORTED_MODULE_2__/* .withConnections */ .q)(context, (connections) => (0,_ship_save_js__WEBPACK_IMPORTED_MODULE_1__/* .save */ .U)({
            sources: args,
            output,
            ...(settings.platform === undefined ? {} : { platforms: [settings.platform] }),
        }, connections));
        result(report, report.images.map(({ reference, digest }) => `${reference}  ${digest}`).join('\n'));
        return undefined;
    },
};
//# sourceMappingURL=save.js.map

/***/ }),

/***/ 4914:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  exportImage: () => (/* binding */ exportImage)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/image/digest.js
var digest = __webpack_require__(7241);
// EXTERNAL MODULE: ./lib/runtime/failure.js
var failure = __webpack_require__(438);
// EXTERNAL MODULE: ./lib/stores/archive/open-archive.js + 5 modules
var open_archive = __webpack_require__(9978);
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
var engine_facade = __webpack_require__(7222);
// EXTERNAL MODULE: ./lib/engine/remove-name.js
var remove_name = __webpack_require__(7762);
// EXTERNAL MODULE: ./lib/engine/staging.js
var engine_staging = __webpack_require__(9123);
// EXTERNAL MODULE: ./lib/engine/traces.js
var traces = __webpack_require__(4342);
;// CONCATENATED MODULE: ./lib/engine/export.js











/** Images of an engine that are looked at for what it knows. */
const RELATED_MAX = 8;
/**
 * Brings an image out of the engine. By loopback its layers go straight into `target`, and only those that `target`
 * lacks; by `docker save` they go into a temporary file, to be compressed here, on all cores. Takes the cheaper way
 * (see `cheapestWay`), and `docker save` where the engine does not share this machine's loopback.
 * `stored` are the layers that the target has: diff ID -> the blob there.
 */
async function exportImage(engine, name, target, stored, runtime) {
    const { log } = runtime;
    const image = await engine.existing(name);
    const sizes = await engine.layerSizes(name, image);
    const known = engine.info.containerdStore ? new Map() : await blobsKnownTo(engine, image, target);
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
async function blobsKnownTo(engine, image, target) {
    const known = new Map();
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
/* harmony import */ var _location_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6423);




/** Finds what a SOURCE means. A plain name is looked for in the engine, then in its registry. */
async function findSource(text, connections) {
    const location = (0,_location_js__WEBPACK_IMPORTED_MODULE_3__/* .parseLocation */ .z)(text);
    switch (location.kind) {
        case 'any':
            return await findAnywhere(location, connections);
        case 'docker': {
            const found = await findInEngine(location.image, connections);
            if (found !== undefined)
                return found;
            throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('not-found', `the engine has no image "${location.image}"`, {
                reference: text,
                hint: `Build or pull it first. If it is in a registry, write registry:${location.image}.`,
            });
        }
        case 'registry':
            return await inRegistry(location.reference, connections);
        case 'archive':
            return await inArchive(location.rest, text, connections);
        case 'layout':
            return await inLayout(location.rest, text, connections);
        case 'cache':
            throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('unsupported', `"${text}": images in the cache cannot be read yet`, {
                reference: text,
                hint: 'Use docker:, registry:, archive: or layout:.',
            });
    }
}
async function findAnywhere(location, connections) {
    const { text, reference } = location;
    const { log } = connections.runtime;
    let why = 'the engine does not have it';
    try {
        const found = await findInEngine(text, connections);
        if (found !== undefined) {
            // Whoever writes the registry out may mean the image there, which can have other digests and more platforms.
            if (/^[^/]*[.:][^/]*\//.test(text))
                log.info(`${text}: taken from the engine; registry:${text} is the one in the registry`);
            return found;
        }
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
    const descriptor = await found.store.resolve(found.name).catch((cause) => {
        if (!(cause instanceof _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR))
            throw cause;
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR(cause.code, `${text}: ${why}, and it cannot be read from ${reference.registry} either`, {
            reference: text,
            hint: 'Check the name. An image that was just built is known to the engine under the name it was built with.',
            cause,
        });
    });
    if (descriptor !== undefined)
        return found;
    throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('not-found', `${text}: ${why}, and there is no ${(0,_image_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .canonical */ .$N)(reference)} either`, {
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
    const { openArchive } = await Promise.all(/* import() */[__webpack_require__.e(37), __webpack_require__.e(978), __webpack_require__.e(32)]).then(__webpack_require__.bind(__webpack_require__, 9978));
    const store = await openArchive(path, connections.runtime);
    return {
        kind: 'store',
        store,
        name: wanted ?? (await onlyName(store, store.names(), `archive:${path}`)),
        label: text,
    };
}
async function inLayout(rest, text, connections) {
    const [path, wanted] = existingPath(rest, text);
    const { openLayout } = await Promise.all(/* import() */[__webpack_require__.e(37), __webpack_require__.e(436)]).then(__webpack_require__.bind(__webpack_require__, 3917));
    const store = await openLayout(path, connections.runtime);
    const names = [];
    for await (const tag of store.tags())
        names.push(tag);
    return { kind: 'store', store, name: wanted ?? (await onlyName(store, names, `layout:${path}`)), label: text };
}
/** The name of the only image of a file, however many names it has there; empty when it has none. */
async function onlyName(store, names, source) {
    try {
        if ((await store.resolve('')) !== undefined)
            return names[0] ?? '';
    }
    catch (cause) {
        await store.close();
        if (!(cause instanceof _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR) || cause.code !== 'usage')
            throw cause;
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('usage', `"${source}" holds several images: ${names.join(', ')}`, {
            reference: source,
            hint: `Name one: ${source}:${names[0] ?? 'DIGEST'}`,
        });
    }
    await store.close();
    throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('not-found', `"${source}" holds no image`, { reference: source });
}
function existingPath(rest, text) {
    const found = (0,_location_js__WEBPACK_IMPORTED_MODULE_3__/* .splitPath */ .U)(rest).find(([path]) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(path));
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

/***/ 5077:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ save)
/* harmony export */ });
/* harmony import */ var _engine_export_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4914);
/* harmony import */ var _image_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8424);
/* harmony import */ var _stores_archive_create_archive_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8608);
/* harmony import */ var _stores_copy_copy_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9303);
/* harmony import */ var _open_source_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3724);





/** Writes images to one archive that `docker load` and every OCI tool read. Nothing is left when one of them fails. */
async function save(request, connections) {
    const { runtime } = connections;
    const started = runtime.clock.now();
    const compression = request.compression ?? compressionOf(request.output);
    const archive = await (0,_stores_archive_create_archive_js__WEBPACK_IMPORTED_MODULE_2__/* .createArchive */ .t)(request.output, runtime, { compression });
    try {
        const images = [];
        for (const text of request.sources) {
            const found = await (0,_open_source_js__WEBPACK_IMPORTED_MODULE_4__/* .findSource */ .T)(text, connections);
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

/***/ })

};
