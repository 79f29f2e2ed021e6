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
        const { id, way } = await (0,engine_import/* importImage */.J)(engine, found.store, descriptor.digest, [name], runtime, platform);
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

/***/ 93662:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ exportBySave),
/* harmony export */   e: () => (/* binding */ saveTogether)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(20438);
/* harmony import */ var _stores_archive_open_archive_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(59978);





/** Writes the whole tar of `docker save` to a temporary file and opens it. */
async function exportBySave(engine, image, runtime) {
    const saved = await saveTar(engine, [image], runtime);
    try {
        const [name] = saved.archive.names();
        if (name === undefined)
            throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR('failed', `the engine saved nothing for ${image}`);
        return exported(saved.archive, name, saved.close);
    }
    catch (error) {
        await saved.close();
        throw error;
    }
}
/**
 * Saves several images when the first of them is asked for: an engine reads what they share once, and writes it once. Needs room for all of them; a
 * failure is a debug message, since each can still be saved by itself.
 */
function saveTogether(engine, images, runtime) {
    const ids = new Set(images.map(({ id }) => id));
    let saving;
    const names = images.map(({ name }) => name);
    const save = async () => {
        runtime.log.debug(`${names.join(', ')} leave the engine together`);
        try {
            return await saveTar(engine, names, runtime);
        }
        catch (error) {
            if (runtime.signal?.aborted === true)
                throw error;
            runtime.log.debug(`they could not be saved together: ${error.message}`);
            return undefined;
        }
    };
    return {
        async image(id) {
            if (!ids.has(id))
                return undefined;
            saving ??= save();
            const archive = (await saving)?.archive;
            const entry = archive?.images.find(({ id: config, descriptor }) => config === id || descriptor.digest === id);
            return archive === undefined || entry === undefined
                ? undefined
                : exported(archive, entry.descriptor.digest, async () => { });
        },
        async close() {
            const saved = await saving?.catch(() => undefined);
            saving = Promise.resolve(undefined);
            await saved?.close();
        },
    };
}
async function saveTar(engine, images, runtime) {
    const folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(runtime.env.RUNNER_TEMP || (0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), 'seaworthy-save-'));
    const removeFolder = () => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(folder, { recursive: true, force: true });
    try {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'image.tar');
        await engine.saveTo(images, path);
        const archive = await (0,_stores_archive_open_archive_js__WEBPACK_IMPORTED_MODULE_4__.openArchive)(path, runtime);
        const close = async () => {
            try {
                await archive.close();
            }
            finally {
                await removeFolder();
            }
        };
        return { archive, close };
    }
    catch (error) {
        await removeFolder();
        throw error;
    }
}
function exported(source, name, close) {
    return { source, name, way: 'save', arrived: new Set(), close };
}
//# sourceMappingURL=export-by-save.js.map

/***/ }),

/***/ 35239:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  exportImage: () => (/* binding */ exportImage),
  i: () => (/* binding */ planExport)
});

// EXTERNAL MODULE: ./lib/runtime/failure.js
var failure = __webpack_require__(20438);
// EXTERNAL MODULE: ./lib/image/config.js
var image_config = __webpack_require__(44887);
// EXTERNAL MODULE: ./lib/image/manifest.js
var manifest = __webpack_require__(64252);
// EXTERNAL MODULE: ./lib/image/media-types.js
var media_types = __webpack_require__(64857);
// EXTERNAL MODULE: ./lib/runtime/limit.js
var limit = __webpack_require__(92359);
// EXTERNAL MODULE: ./lib/stores/verify.js
var verify = __webpack_require__(51593);
;// CONCATENATED MODULE: ./lib/engine/engine-memory.js





const CHECKS_AT_ONCE = 8;
const CONFIG_LIMIT = 8 * 1024 * 1024;
/** The size of a blob of which we know nothing but that the engine knows it. It gets into a manifest that nobody sees. */
const ASSUMED_SIZE = 1;
/**
 * The blobs of a target, as they are told to a classic engine that pushes. Such an engine remembers the digests of layers that it pulled or
 * pushed, which it tells nobody: it only asks whether they are there. To ask for a digest is to remember the layer, so that the answer is
 * yes, whatever form the target has the layer in. Which layer it was says the place in the manifest, which comes last; there the blob that the
 * target has takes its place. Where the target has none after all, the engine is asked again and answered by the truth.
 */
class EngineMemory {
    label;
    #target;
    #config;
    #stored;
    #assumed = new Set();
    #written = new Map();
    #denied = new Set();
    #denials = 0;
    /** `stored` is what the target has: diff ID -> blob. Without any, every answer is the target's. */
    constructor(target, config, stored) {
        this.label = target.label;
        this.#target = target;
        this.#config = config;
        this.#stored = stored;
    }
    /** Without a question to the target where it can be assumed: an engine asks one after the other, and the target may be far away. */
    async statBlob(digest) {
        const written = this.#written.get(digest);
        if (written !== undefined)
            return written;
        const isOpen = this.#stored.size > 0 && this.#denials < 2;
        if (!isOpen || digest === this.#config || this.#denied.has(digest))
            return await this.#target.statBlob(digest);
        this.#assumed.add(digest);
        return { digest, size: ASSUMED_SIZE };
    }
    readBlob(blob, range) {
        return this.#target.readBlob(blob, range);
    }
    async writeBlob(blob) {
        const info = await this.#target.writeBlob(blob);
        this.#written.set(info.digest, info);
        return info;
    }
    /**
     * Puts into the manifest that was pushed what the target has. False when it has not all of that: the engine has to push once more, and
     * will then send what is missing.
     */
    async explains(staging, tag, diffIds) {
        if (this.#assumed.size === 0 || (await staging.resolve(tag)) === undefined)
            return true;
        const { content } = await staging.readManifest(tag);
        if (content.kind !== 'manifest' || !(await this.#isOf(content, diffIds)))
            return this.#deny(this.#assumed);
        const layers = await (0,limit/* mapLimited */.b)(content.layers, CHECKS_AT_ONCE, async (layer, i) => this.#assumed.has(layer.digest) ? await this.#standIn(layer, diffIds[i]) : layer);
        const missing = content.layers.filter((_, i) => layers[i] === undefined);
        if (missing.length > 0)
            return this.#deny(missing.map(({ digest }) => digest));
        const plain = ({ mediaType, digest, size }) => ({ mediaType, digest, size });
        const { mediaType, config } = content;
        const whole = {
            schemaVersion: 2,
            mediaType,
            config: plain(config),
            layers: layers.map((layer) => plain(layer)),
        };
        await staging.writeManifest((0,manifest/* encodeManifest */.Gb)(whole), tag);
        return true;
    }
    /** The manifest lists the layers of this config, one for one. */
    async #isOf({ config, layers }, diffIds) {
        if (config.digest !== this.#config || layers.length !== diffIds.length)
            return false;
        const own = (0,image_config/* parseImageConfig */.F)(await (0,verify/* collect */.Fo)(this.readBlob(config), CONFIG_LIMIT, 'the image config')).diffIds;
        return own.length === diffIds.length && own.every((diffId, i) => diffId === diffIds[i]);
    }
    /** The blob that the target has of this layer, packed as it was stored there or as the engine knows it. */
    async #standIn({ mediaType, digest: own }, diffId) {
        const blob = this.#stored.get(diffId);
        if (blob !== undefined && (await this.#target.statBlob(blob.digest))?.size === blob.size) {
            const { digest, size } = blob;
            return { mediaType: (0,media_types/* layerTypeWith */.Y2)(mediaType, (0,media_types/* compressionOf */.MB)(blob.mediaType) ?? 'gzip'), digest, size };
        }
        const there = await this.#target.statBlob(own);
        return there === undefined ? undefined : { mediaType, ...there };
    }
    #deny(digests) {
        for (const digest of digests)
            this.#denied.add(digest);
        this.#assumed.clear();
        this.#denials++;
        return false;
    }
}
//# sourceMappingURL=engine-memory.js.map
// EXTERNAL MODULE: ./lib/engine/facade.js
var engine_facade = __webpack_require__(77222);
// EXTERNAL MODULE: ./lib/engine/remove-name.js
var remove_name = __webpack_require__(67762);
// EXTERNAL MODULE: ./lib/engine/staging.js
var engine_staging = __webpack_require__(19123);
// EXTERNAL MODULE: ./lib/engine/traces.js
var traces = __webpack_require__(94342);
;// CONCATENATED MODULE: ./lib/engine/export-by-push.js






const TAG = 'export';
/**
 * Lets the engine push an image to a registry on loopback, from where its layers go straight into `target`, and only those that `target`
 * lacks. Undefined, with nothing left behind, when the engine began to send a layer that should have been spared: it does not remember it.
 */
async function exportByPush(engine, name, there, target, runtime) {
    await (0,traces/* removeTraces */.d)(engine, runtime);
    const arrived = new Set();
    const memory = new EngineMemory(target, there.image.id, engine.info.containerdStore ? new Map() : there.stored);
    const staging = (0,engine_staging/* stagingStore */.x)(memory, `docker:${name}`, arrived);
    const facade = await (0,engine_facade/* openFacade */.L)(staging, runtime);
    const watch = new PushWatch(there.spared);
    try {
        try {
            await engine.tag(name, facade.repository, TAG);
            do
                await engine.push(facade.repository, TAG, facade.auth, watch);
            while (!(await memory.explains(staging, TAG, there.image.diffIds)));
        }
        catch (error) {
            if (!watch.stop.aborted)
                throw error;
            return undefined;
        }
        finally {
            await (0,remove_name/* removeName */.o)(engine, `${facade.repository}:${TAG}`, runtime);
        }
    }
    finally {
        // An engine that was stopped has nothing more to say.
        await facade.close(watch.stop.aborted ? 0 : undefined);
    }
    if ((await staging.resolve(TAG)) === undefined) {
        throw new failure/* Failure */.HR('failed', `the engine said nothing was wrong, but did not push all of ${name}`, {
            reference: name,
            hint: 'Try again; if it stays so, see the log of the engine.',
        });
    }
    return { source: staging, name: TAG, way: 'loopback', arrived, close: async () => { } };
}
/** Follows a push and stops it once the engine sends what it should not. */
class PushWatch {
    #spared;
    #controller = new AbortController();
    constructor(spared) {
        this.#spared = [...spared];
    }
    get stop() {
        return this.#controller.signal;
    }
    /** Engines name a layer by the first digits of its diff ID. */
    seen({ status, id }) {
        if (status !== 'Pushing' || typeof id !== 'string' || !/^[0-9a-f]{12,64}$/.test(id))
            return;
        if (!this.#spared.some((diffId) => diffId.startsWith(`sha256:${id}`)))
            return;
        this.#controller.abort(new failure/* Failure */.HR('cancelled', 'the engine sends a layer that is there already'));
    }
}
//# sourceMappingURL=export-by-push.js.map
// EXTERNAL MODULE: ./lib/engine/export-by-save.js
var export_by_save = __webpack_require__(93662);
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
 * pushing moves them as they are, saving is the slow way. The classic store keeps them unpacked: a push compresses, with gzip, what
 * the engine cannot recognise as present, a save always reads everything but leaves compressing to us.
 */
function cheapestWay(layers, { containerdStore, isPodman, compression }) {
    if (containerdStore)
        return { way: 'loopback', reason: 'its image store keeps layers packed' };
    if (isPodman)
        return { way: 'save', reason: 'Podman does not say what it leaves out of a push' };
    const sum = (chosen) => chosen.reduce((total, { size }) => total + size, 0);
    const fresh = sum(layers.filter((layer) => !layer.targetHasIt));
    if (compression !== 'gzip' && fresh > 0)
        return { way: 'save', reason: `it would compress with gzip, not ${compression}` };
    const loopbackSeconds = sum(layers.filter((layer) => !isRecognised(layer))) / ENGINE_GZIP;
    const saveSeconds = sum(layers) / ENGINE_SAVE + fresh / OUR_GZIP;
    const way = loopbackSeconds <= saveSeconds ? 'loopback' : 'save';
    return { way, reason: `about ${loopbackSeconds.toFixed(1)} s by push, ${saveSeconds.toFixed(1)} s by docker save` };
}
/** Whether an engine, asked to push this layer, is thought to ask for it and to leave it when it is there. */
function isRecognised({ size, engineKnowsBlob, targetHasIt }) {
    return engineKnowsBlob && targetHasIt && size > ENGINE_ASKS_ABOVE;
}
//# sourceMappingURL=export-way.js.map
;// CONCATENATED MODULE: ./lib/engine/export.js




/**
 * Brings an image out of the engine. By loopback its layers go straight into `target`, and only those that `target`
 * lacks; by `docker save` they go into a temporary file, to be compressed here, on all cores. Takes the cheaper way
 * (see `cheapestWay`), and `docker save` where the engine does not share this machine's loopback, or turns out not to remember what it
 * was thought to. `stored` are the layers that the target has: diff ID -> the blob there.
 */
async function exportImage(engine, name, target, stored, runtime, options = {}) {
    if (options.together !== undefined) {
        const saved = await options.together.image((await engine.existing(name)).id);
        if (saved !== undefined)
            return saved;
    }
    const { way, image, layers } = await planExport(engine, name, stored, runtime, options);
    if (way === 'loopback') {
        const spared = new Set(layers.filter(isRecognised).map(({ diffId }) => diffId));
        const exported = await exportByPush(engine, name, { image, stored, spared }, target, runtime);
        if (exported !== undefined)
            return exported;
        runtime.log.debug(`${name} leaves the engine by docker save after all: it does not remember layers that it had before`);
    }
    return await (0,export_by_save/* exportBySave */.P)(engine, name, runtime);
}
/** Decides how `exportImage` would bring an image out of the engine, and does nothing of it. */
async function planExport(engine, name, stored, runtime, options = {}) {
    const { log } = runtime;
    const { containerdStore, isPodman } = engine.info;
    const image = await engine.existing(name);
    const [sizes, remembered] = await Promise.all([
        engine.layerSizes(name, image),
        containerdStore ? new Set() : layersRemembered(engine, image, options.pulled ?? []),
    ]);
    const layers = image.diffIds.map((diffId, i) => ({
        diffId,
        size: sizes[i] ?? 0,
        engineKnowsBlob: remembered.has(diffId),
        targetHasIt: stored.has(diffId),
    }));
    const { way, reason } = cheapestWay(layers, { containerdStore, isPodman, compression: options.compression ?? 'gzip' });
    log.debug(`${name} leaves the engine by ${way === 'save' ? 'docker save' : 'loopback push'}: ${reason}`);
    if (way === 'save' || (await (0,engine_facade/* sharesLoopback */.I)(engine, runtime)))
        return { way, reason, image, layers };
    log.info(`${engine.endpoint.label} does not share this machine's loopback: ${name} leaves it by docker save`);
    return { way: 'save', reason: 'it does not share our loopback', image, layers };
}
/**
 * Diff IDs of the layers whose blobs the engine probably remembers: those of images with our base that it pulled or pushed.
 * It tells nobody; that such an image is there is how it is guessed.
 */
async function layersRemembered(engine, image, pulled) {
    const remembered = new Set(pulled);
    if (image.diffIds.every((diffId) => remembered.has(diffId)))
        return remembered;
    const related = (await engine.pulledImages()).filter(({ diffIds }) => diffIds[0] === image.diffIds[0]);
    for (const { diffIds } of related)
        for (const diffId of diffIds)
            remembered.add(diffId);
    return remembered;
}
//# sourceMappingURL=export.js.map

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
