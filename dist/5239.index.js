export const id = 5239;
export const ids = [5239];
export const modules = {

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
        if (error.code !== 'ENOSPC')
            throw error;
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR('failed', `there is no room for ${images.join(', ')} on the way out of the engine`, {
            hint: 'What docker save gives waits in RUNNER_TEMP or the temporary folder (TMPDIR): free some of that disk.',
            cause: error,
        });
    }
}
function exported(source, name, close) {
    return { source, name, way: 'save', arrived: new Set(), present: new Map(), close };
}
//# sourceMappingURL=export-by-save.js.map

/***/ }),

/***/ 35239:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  askEngine: () => (/* binding */ askEngine),
  exportImage: () => (/* binding */ exportImage),
  planExport: () => (/* binding */ planExport)
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
// EXTERNAL MODULE: ./lib/stores/once.js
var once = __webpack_require__(24449);
// EXTERNAL MODULE: ./lib/stores/verify.js
var verify = __webpack_require__(51593);
;// CONCATENATED MODULE: ./lib/engine/engine-memory.js






const CHECKS_AT_ONCE = 8;
const CONFIG_LIMIT = 8 * 1024 * 1024;
/** Configs up to this are kept. */
const SMALL = 256 * 1024;
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
    #confirmed = new Map();
    #configBytes;
    #denied = new Set();
    #denials = 0;
    #failure;
    /** `stored` is what the target has: diff ID -> blob. Without any, every answer is the target's. */
    constructor(target, config, stored) {
        this.label = target.label;
        this.#target = target;
        this.#config = config;
        this.#stored = stored;
    }
    /** Blobs that the target has been seen to have, with their bytes: those that were written, and those that stand for layers which the engine left out. */
    get present() {
        return new Map([
            ...this.#confirmed,
            ...[...this.#written.values()].map(({ digest, size }) => [digest, size]),
        ]);
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
        if (blob.digest === this.#config && this.#configBytes !== undefined && range === undefined)
            return (0,once/* once */.O)(this.#configBytes);
        return this.#target.readBlob(blob, range);
    }
    async writeBlob(blob) {
        let isOfEngine = false;
        const noted = (error) => {
            isOfEngine = true;
            throw error;
        };
        let small;
        const open = () => whole(throughTo(blob, noted), SMALL, (bytes) => {
            small = bytes;
        });
        try {
            const info = await this.#target.writeBlob({
                ...blob,
                open,
                accept: (actual) => acceptBy(blob, actual).catch(noted),
            });
            this.#written.set(info.digest, info);
            this.#failure = undefined;
            // It is read again, more than once; the target may be far away.
            if (info.digest === this.#config)
                this.#configBytes = small;
            return info;
        }
        catch (error) {
            if (!isOfEngine)
                this.#failure = error;
            throw error;
        }
    }
    /**
     * What the target failed with when it was written to last. The engine hears of it in a few words, tries again, and tells it in its own;
     * undefined when the engine itself failed.
     */
    get failure() {
        return this.#failure;
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
        const document = {
            schemaVersion: 2,
            mediaType,
            config: plain(config),
            layers: layers.map((layer) => plain(layer)),
        };
        await staging.writeManifest((0,manifest/* encodeManifest */.Gb)(document), tag);
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
            this.#confirmed.set(blob.digest, blob.size);
            const { digest, size } = blob;
            return { mediaType: (0,media_types/* layerTypeWith */.Y2)(mediaType, (0,media_types/* compressionOf */.MB)(blob.mediaType) ?? 'gzip'), digest, size };
        }
        const there = await this.#target.statBlob(own);
        if (there === undefined)
            return undefined;
        this.#confirmed.set(own, there.size);
        return { mediaType, ...there };
    }
    #deny(digests) {
        for (const digest of digests)
            this.#denied.add(digest);
        this.#assumed.clear();
        this.#denials++;
        return false;
    }
}
async function acceptBy(blob, actual) {
    await blob.accept?.(actual);
}
/** The bytes that the engine sends; `failed` learns when it does not send them. */
async function* throughTo(blob, failed) {
    try {
        yield* await blob.open();
    }
    catch (error) {
        failed(error);
    }
}
/** Passes bytes on, and tells of all of them at the end when there are at most `limit`. */
async function* whole(bytes, limit, then) {
    let kept = [];
    let size = 0;
    for await (const chunk of bytes) {
        size += chunk.byteLength;
        if (size > limit)
            kept = undefined;
        kept?.push(Uint8Array.from(chunk));
        yield chunk;
    }
    if (kept !== undefined)
        then(Buffer.concat(kept));
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
    const cleaning = (0,traces/* removeTraces */.d)(engine, runtime);
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
            if (watch.stop.aborted)
                return undefined;
            const ours = memory.failure ?? facade.failure();
            if (runtime.signal?.aborted === true || ours === undefined)
                throw error;
            runtime.log.debug(error.message);
            throw ours;
        }
        finally {
            await (0,remove_name/* removeName */.o)(engine, `${facade.repository}:${TAG}`, runtime);
        }
    }
    finally {
        await cleaning;
        // An engine that was stopped has nothing more to say.
        await facade.close(watch.stop.aborted ? 0 : undefined);
    }
    if ((await staging.resolve(TAG)) === undefined) {
        throw new failure/* Failure */.HR('failed', `the engine said nothing was wrong, but did not push all of ${name}`, {
            reference: name,
            hint: 'Try again; if it stays so, see the log of the engine.',
        });
    }
    const { present } = memory;
    return { source: staging, name: TAG, way: 'loopback', arrived, present, close: async () => { } };
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
    const image = options.image ?? (await engine.existing(name));
    const answers = options.asked ?? askEngine(engine, name, image, runtime, options.pulled);
    const [sizes, remembered] = await Promise.all([answers.sizes, answers.remembered]);
    const layers = image.diffIds.map((diffId, i) => ({
        diffId,
        size: sizes[i] ?? 0,
        engineKnowsBlob: remembered.has(diffId),
        targetHasIt: stored.has(diffId),
    }));
    const { way, reason } = cheapestWay(layers, { containerdStore, isPodman, compression: options.compression ?? 'gzip' });
    log.debug(`${name} leaves the engine by ${way === 'save' ? 'docker save' : 'loopback push'}: ${reason}`);
    if (way === 'save' || (await answers.sharing))
        return { way, reason, image, layers };
    log.info(`${engine.endpoint.label} does not share this machine's loopback: ${name} leaves it by docker save`);
    return { way: 'save', reason: 'it does not share our loopback', image, layers };
}
/** Asks an engine all that may matter, at once: asking for one thing after the other would be waiting. */
function askEngine(engine, name, image, runtime, pulled = []) {
    const { containerdStore, isPodman } = engine.info;
    const answers = {
        sizes: engine.layerSizes(name, image),
        remembered: containerdStore ? Promise.resolve(new Set()) : layersRemembered(engine, image, pulled),
        sharing: isPodman ? Promise.resolve(true) : (0,engine_facade/* sharesLoopback */.I)(engine, runtime),
    };
    // A failure is for whoever needs the answer.
    for (const answer of Object.values(answers))
        answer.catch(() => { });
    return answers;
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

/***/ })

};
