export const id = 9719;
export const ids = [9719,9557];
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

/***/ 34664:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   COMPRESSION_OPTION: () => (/* binding */ COMPRESSION_OPTION),
/* harmony export */   command: () => (/* binding */ command),
/* harmony export */   transferOptions: () => (/* binding */ transferOptions)
/* harmony export */ });
/* harmony import */ var _release_plan_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81401);
/* harmony import */ var _release_release_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4760);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20438);
/* harmony import */ var _ship_push_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(82913);
/* harmony import */ var _ship_report_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(63658);
/* harmony import */ var _connect_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(68792);
/* harmony import */ var _show_copy_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7099);
/* harmony import */ var _undo_option_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2054);








/** The option of every command that sends layers to a registry. */
const COMPRESSION_OPTION = {
    compression: { type: 'string', value: 'KIND', help: 'For layers not compressed yet: gzip (default) or zstd' },
};
const command = {
    usage: 'push SOURCE [REF...]',
    summary: 'Push an image to one or more references; sends only what is missing, moves tags last',
    help: `SOURCE is an image the engine knows (app:ci), or where it is kept: docker:app:ci, archive:image.tar,
layout:DIR[:TAG], registry:HOST/REPO:TAG. Tags are written in the order given, after all content is in place
everywhere; if one cannot be written, those before it are put back. With --plan the references are those of a release plan:
floating tags such as latest then only move forward, also when another release is pushed at the same time.

  seaworthy push app:ci ghcr.io/acme/app:1.4.2 ghcr.io/acme/app:latest
  seaworthy push app:ci --plan plan.json
  seaworthy push archive:image.tar registry.lan:5000/app:1 --insecure registry.lan:5000`,
    options: {
        ...COMPRESSION_OPTION,
        plan: { type: 'string', value: 'FILE', help: 'Push to the references of this plan (seaworthy plan --output)' },
        ..._undo_option_js__WEBPACK_IMPORTED_MODULE_6__/* .UNDO_OPTION */ .J,
    },
    dryRun: true,
    arity: [1, Number.POSITIVE_INFINITY],
    async run(context) {
        const { args, options, settings, result, runtime } = context;
        const [source = '', ...named] = args;
        const release = typeof options.plan === 'string' ? await (0,_release_plan_file_js__WEBPACK_IMPORTED_MODULE_0__.readPlanFile)(options.plan) : undefined;
        const references = [...named, ...(release === undefined ? [] : (0,_release_release_reference_js__WEBPACK_IMPORTED_MODULE_1__.releaseReferences)(release))];
        if (references.length === 0) {
            throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('usage', 'there is no place to push to', {
                hint: 'Name references, or a plan: --plan plan.json',
            });
        }
        const request = { source, references, ...transferOptions(options, settings) };
        await (0,_connect_js__WEBPACK_IMPORTED_MODULE_5__/* .withConnections */ .q)(context, async (connections) => {
            if (settings.dryRun) {
                const plan = (0,_ship_report_js__WEBPACK_IMPORTED_MODULE_4__/* .withReasons */ .qr)(await (0,_ship_push_js__WEBPACK_IMPORTED_MODULE_3__.planPush)(request, connections), release);
                result(plan, (0,_show_copy_js__WEBPACK_IMPORTED_MODULE_7__/* .showPlan */ .t)(plan));
                (0,_ship_report_js__WEBPACK_IMPORTED_MODULE_4__/* .refuseAsPlanned */ .Ni)(plan);
            }
            else {
                const report = (0,_ship_report_js__WEBPACK_IMPORTED_MODULE_4__/* .withReasons */ .qr)((0,_ship_report_js__WEBPACK_IMPORTED_MODULE_4__/* .reportCopy */ .KJ)(await (0,_ship_push_js__WEBPACK_IMPORTED_MODULE_3__.push)(request, connections)), release);
                await (0,_undo_option_js__WEBPACK_IMPORTED_MODULE_6__/* .writeUndoRecord */ .a)(options['undo-record'], report, runtime);
                result(report, (0,_show_copy_js__WEBPACK_IMPORTED_MODULE_7__/* .showCopy */ .$)(report));
            }
        });
        return undefined;
    },
};
/** Platform, compression and concurrency as the transfers take them. */
function transferOptions(options, { platform, concurrency }) {
    return {
        ...(platform === undefined ? {} : { platforms: [platform] }),
        ...(concurrency === undefined ? {} : { concurrency }),
        ...(options.compression === undefined ? {} : { compression: readCompression(String(options.compression)) }),
    };
}
function readCompression(text) {
    if (text === 'gzip' || text === 'zstd')
        return text;
    throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('usage', `--compression cannot be "${text.slice(0, 100)}"`, { hint: 'Write gzip or zstd.' });
}
//# sourceMappingURL=push.js.map

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

/***/ 2054:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ UNDO_OPTION),
/* harmony export */   a: () => (/* binding */ writeUndoRecord)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _release_undo_record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89557);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20438);



/** The option of commands that move tags of a release. */
const UNDO_OPTION = {
    'undo-record': { type: 'string', value: 'FILE', help: 'Where to write what seaworthy undo needs' },
};
/** Writes the undo record of a push, unless it changed nothing: an earlier record then stays. */
async function writeUndoRecord(path, report, { log }) {
    const record = (0,_release_undo_record_js__WEBPACK_IMPORTED_MODULE_1__.undoRecordOf)(report.references);
    if (typeof path !== 'string' || record.references.length === 0)
        return;
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(path, `${JSON.stringify(record, null, 2)}\n`);
        log.info(`seaworthy undo ${path} takes this back`);
    }
    catch (cause) {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('failed', `the tags are written, but the undo record ${path} is not: ${cause.message}`, {
            reference: path,
            hint: 'The result (--json) tells what each tag was on before, and can be given to seaworthy undo as well.',
            cause,
        });
    }
}
//# sourceMappingURL=undo-option.js.map

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
    #denied = new Set();
    #denials = 0;
    /** `stored` is what the target has: diff ID -> blob. Without any, every answer is the target's. */
    constructor(target, config, stored) {
        this.label = target.label;
        this.#target = target;
        this.#config = config;
        this.#stored = stored;
    }
    async statBlob(digest) {
        const there = await this.#target.statBlob(digest);
        if (there !== undefined || this.#stored.size === 0 || this.#denials > 1)
            return there;
        if (digest === this.#config || this.#denied.has(digest))
            return undefined;
        this.#assumed.add(digest);
        return { digest, size: ASSUMED_SIZE };
    }
    readBlob(blob, range) {
        return this.#target.readBlob(blob, range);
    }
    writeBlob(blob) {
        return this.#target.writeBlob(blob);
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
    async #standIn({ mediaType }, diffId) {
        const blob = this.#stored.get(diffId);
        if (blob === undefined || (await this.#target.statBlob(blob.digest))?.size !== blob.size)
            return undefined;
        const { digest, size } = blob;
        return { mediaType: (0,media_types/* layerTypeWith */.Y2)(mediaType, (0,media_types/* compressionOf */.MB)(blob.mediaType) ?? 'gzip'), digest, size };
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
function cheapestWay(layers, { containerdStore, compression }) {
    if (containerdStore)
        return { way: 'loopback', reason: 'its image store keeps layers packed' };
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
    const { containerdStore } = engine.info;
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
    const { way, reason } = cheapestWay(layers, { containerdStore, compression: options.compression ?? 'gzip' });
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

/***/ 20995:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ floatingVerdict)
/* harmony export */ });
/* harmony import */ var _floating_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8595);

/**
 * Whether a release may take a floating tag, from all names there are: tags of a registry, git tags as full refs. `newest` is the name
 * among them, as it is listed, of the version that has more right to it.
 */
function floatingVerdict(floating, names) {
    const { take, newestNames, reason } = (0,_floating_js__WEBPACK_IMPORTED_MODULE_0__/* .decideFloating */ .j)(floating, names);
    if (take || newestNames === undefined)
        return { take, reason };
    // A tag of the registry rather than one of git: it can be read.
    return { take, reason, newest: newestNames.find((name) => !name.includes('/')) ?? newestNames[0] };
}
//# sourceMappingURL=floating-verdict.js.map

/***/ }),

/***/ 81401:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readPlanFile: () => (/* binding */ readPlanFile)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _image_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37241);
/* harmony import */ var _image_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57383);
/* harmony import */ var _image_reference_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(68424);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(20438);
/* harmony import */ var _expressions_parse_template_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(65935);






const ACTIONS = ['create', 'move', 'keep', 'refuse'];
const SCHEMES = ['semver', 'pep440', 'calver', 'numbers'];
const LIMITS = { maxBytes: 8 * 1024 * 1024, maxDepth: 16 };
/** Reads a plan from a file, as `seaworthy plan` or the step `tags` wrote it. `Failure` names what is wrong with it. */
async function readPlanFile(path) {
    const bytes = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path).catch((cause) => {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .Failure */ .HR('not-found', `the plan ${path} cannot be read: ${cause.code ?? cause.message}`, {
            reference: path,
            hint: 'seaworthy plan --output plan.json writes one; in a workflow it is the output plan of the step tags.',
            cause,
        });
    });
    return parsePlan((0,_image_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJson */ .qF)(bytes, `the plan ${path}`, LIMITS), path);
}
/** A plan from JSON; checks everything that is acted on. `name` is for errors. */
function parsePlan(value, name) {
    const plan = object(value, name, 'it');
    const tags = (0,_image_json_js__WEBPACK_IMPORTED_MODULE_2__/* .field */ .ZZ)(plan, 'tags');
    if (!Array.isArray(tags))
        throw wrong(name, 'it has no list of tags');
    const warnings = (0,_image_json_js__WEBPACK_IMPORTED_MODULE_2__/* .field */ .ZZ)(plan, 'warnings');
    return {
        version: text(plan, 'version', name),
        tags: tags.map((tag, i) => parseTag(tag, name, `tag ${i + 1}`)),
        labels: texts((0,_image_json_js__WEBPACK_IMPORTED_MODULE_2__/* .field */ .ZZ)(plan, 'labels')),
        annotations: texts((0,_image_json_js__WEBPACK_IMPORTED_MODULE_2__/* .field */ .ZZ)(plan, 'annotations')),
        warnings: Array.isArray(warnings) ? warnings.map(String) : [],
    };
}
function parseTag(value, name, where) {
    const entry = object(value, name, where);
    const [tag, reference] = [text(entry, 'tag', name), text(entry, 'reference', name)];
    const action = ACTIONS.find((known) => known === (0,_image_json_js__WEBPACK_IMPORTED_MODULE_2__/* .field */ .ZZ)(entry, 'action'));
    if (action === undefined)
        throw wrong(name, `${where} has no action of ${ACTIONS.join(', ')}`);
    if (!(0,_image_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .isTag */ .dz)(tag))
        throw wrong(name, `${where} is "${tag.slice(0, 140)}", which is no tag`);
    if (reference !== tag && (0,_image_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .parseReference */ .F2)(reference).tag !== tag) {
        throw wrong(name, `${where} has the reference ${reference}, which is not of the tag ${tag}`);
    }
    const floating = (0,_image_json_js__WEBPACK_IMPORTED_MODULE_2__/* .field */ .ZZ)(entry, 'floating');
    const newest = (0,_image_json_js__WEBPACK_IMPORTED_MODULE_2__/* .field */ .ZZ)(entry, 'newest');
    return {
        reference,
        tag,
        current: digest(entry, 'current', name, where),
        wanted: digest(entry, 'wanted', name, where),
        action,
        reason: text(entry, 'reason', name),
        ...(floating === undefined ? {} : { floating: parseFloating(object(floating, name, where), name, where) }),
        ...(typeof newest === 'string' ? { newest } : {}),
        ...((0,_image_json_js__WEBPACK_IMPORTED_MODULE_2__/* .field */ .ZZ)(entry, 'unlisted') === true ? { unlisted: true } : {}),
        ...((0,_image_json_js__WEBPACK_IMPORTED_MODULE_2__/* .field */ .ZZ)(entry, 'immutable') === true ? { immutable: true } : {}),
    };
}
function parseFloating(entry, name, where) {
    const scheme = SCHEMES.find((known) => known === (0,_image_json_js__WEBPACK_IMPORTED_MODULE_2__/* .field */ .ZZ)(entry, 'scheme'));
    if (scheme === undefined)
        throw wrong(name, `${where} floats by no scheme of ${SCHEMES.join(', ')}`);
    checkTexts(entry, name, where);
    const optional = (key) => (0,_image_json_js__WEBPACK_IMPORTED_MODULE_2__/* .field */ .ZZ)(entry, key) === undefined ? {} : { [key]: text(entry, key, name) };
    return {
        scheme,
        version: text(entry, 'version', name),
        pattern: text(entry, 'pattern', name),
        prefix: text(entry, 'prefix', name),
        suffix: text(entry, 'suffix', name),
        channel: text(entry, 'channel', name),
        ...optional('component'),
        ...optional('match'),
    };
}
/** What cannot be read as an expression or a template would fail in the middle of a release. */
function checkTexts(entry, name, where) {
    const [match, pattern] = [(0,_image_json_js__WEBPACK_IMPORTED_MODULE_2__/* .field */ .ZZ)(entry, 'match') ?? '', text(entry, 'pattern', name)];
    try {
        new RegExp(String(match));
        (0,_expressions_parse_template_js__WEBPACK_IMPORTED_MODULE_5__/* .parseTemplate */ .Q)(pattern, { input: 'pattern', line: 0, text: pattern, strict: true, warn: () => { } });
    }
    catch (error) {
        throw wrong(name, `${where} floats by what cannot be read: ${error.message}`);
    }
}
function digest(entry, key, name, where) {
    const value = (0,_image_json_js__WEBPACK_IMPORTED_MODULE_2__/* .field */ .ZZ)(entry, key) ?? null;
    if (value === null || (typeof value === 'string' && (0,_image_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .isDigest */ .Bc)(value)))
        return value;
    throw wrong(name, `${where} has a "${key}" that is no digest`);
}
function object(value, name, where) {
    if ((0,_image_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(value))
        return value;
    throw wrong(name, `${where} is no object`);
}
function text(entry, key, name) {
    const value = (0,_image_json_js__WEBPACK_IMPORTED_MODULE_2__/* .field */ .ZZ)(entry, key);
    if (typeof value === 'string')
        return value;
    throw wrong(name, `"${key}" is missing or no text`);
}
function texts(value) {
    if (!(0,_image_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(value))
        return {};
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, String(item)]));
}
function wrong(name, reason) {
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .Failure */ .HR('invalid', `${name} is no plan: ${reason}`, {
        reference: name,
        hint: 'Give the JSON that seaworthy plan wrote, unchanged.',
    });
}
//# sourceMappingURL=plan-file.js.map

/***/ }),

/***/ 4760:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ guardOf),
/* harmony export */   releaseReferences: () => (/* binding */ releaseReferences)
/* harmony export */ });
/* harmony import */ var _image_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68424);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20438);
/* harmony import */ var _stores_copy_tags_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21576);
/* harmony import */ var _floating_verdict_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(20995);




/**
 * What a plan asks for, ready to be pushed: floating tags are decided again from what exists then, exact versions stay on their image.
 * `Failure('refused')` when the plan itself refuses an exact version.
 */
function releaseReferences(plan) {
    const refused = plan.tags.find(({ action, immutable }) => action === 'refuse' && immutable === true);
    if (refused?.current)
        throw (0,_stores_copy_tags_js__WEBPACK_IMPORTED_MODULE_2__/* .takenTag */ .u)(refused.reference, refused.current, refused.wanted ?? undefined);
    const bare = plan.tags.find(({ reference, tag }) => reference === tag);
    if (bare !== undefined) {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('usage', `the plan has the tag ${bare.tag} but no image that gets it`, {
            reference: bare.tag,
            hint: 'Make the plan with images: seaworthy plan --image ghcr.io/acme/app.',
        });
    }
    return plan.tags.map((tag) => {
        const reference = (0,_image_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .canonical */ .$N)((0,_image_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .parseReference */ .F2)(tag.reference));
        if (tag.immutable === true)
            return { reference, immutable: true };
        return tag.floating === undefined ? { reference } : { reference, guard: guardOf(tag) };
    });
}
/** Decides about a floating tag as it was planned, from the tags that its repository has now. */
function guardOf({ floating, newest, unlisted }) {
    if (floating === undefined)
        return () => ({ take: true, reason: 'not a floating tag' });
    const decide = (tags) => (0,_floating_verdict_js__WEBPACK_IMPORTED_MODULE_3__/* .floatingVerdict */ .a)(floating, newest === undefined ? tags : [...tags, newest]);
    return Object.assign(decide, { withoutList: unlisted === true });
}
//# sourceMappingURL=release-reference.js.map

/***/ }),

/***/ 89557:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   undoRecordOf: () => (/* binding */ undoRecordOf),
/* harmony export */   y: () => (/* binding */ readUndoRecord)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _image_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37241);
/* harmony import */ var _image_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57383);
/* harmony import */ var _image_reference_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(68424);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(20438);





/** The record of a push; empty when it changed no tag. */
function undoRecordOf(references) {
    const changed = references.filter(({ action }) => action !== 'kept');
    return {
        references: changed.map(({ reference, digest, previous = null }) => ({ reference, digest, previous })),
    };
}
/**
 * Reads a record from a file. The result of a push (`--json`, the file of the output `json`) is one as well: tags that it kept are left
 * out. `Failure` names what is wrong.
 */
async function readUndoRecord(path) {
    const bytes = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path).catch((cause) => {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .Failure */ .HR('not-found', `the undo record ${path} cannot be read: ${cause.code ?? cause.message}`, {
            reference: path,
            hint: 'apply writes one beside its plan, push with --undo-record FILE.',
            cause,
        });
    });
    const record = (0,_image_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJson */ .qF)(bytes, `the undo record ${path}`);
    const references = (0,_image_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(record) ? (0,_image_json_js__WEBPACK_IMPORTED_MODULE_2__/* .field */ .ZZ)(record, 'references') : undefined;
    if (!Array.isArray(references))
        throw wrong(path, 'it has no list of references');
    return { references: references.flatMap((entry, i) => parseEntry(entry, path, `reference ${i + 1}`)) };
}
function parseEntry(entry, path, where) {
    if (!(0,_image_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(entry))
        throw wrong(path, `${where} is no object`);
    if ((0,_image_json_js__WEBPACK_IMPORTED_MODULE_2__/* .field */ .ZZ)(entry, 'action') === 'kept')
        return [];
    const [reference, digest, previous = null] = ['reference', 'digest', 'previous'].map((key) => (0,_image_json_js__WEBPACK_IMPORTED_MODULE_2__/* .field */ .ZZ)(entry, key));
    if (typeof reference !== 'string' || (0,_image_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .parseReference */ .F2)(reference).tag === undefined) {
        throw wrong(path, `${where} has no reference with a tag`);
    }
    if (typeof digest !== 'string' || !(0,_image_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .isDigest */ .Bc)(digest))
        throw wrong(path, `${where} has no digest`);
    if (previous !== null && (typeof previous !== 'string' || !(0,_image_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .isDigest */ .Bc)(previous))) {
        throw wrong(path, `${where} has a "previous" that is no digest`);
    }
    return [{ reference, digest, previous }];
}
function wrong(path, reason) {
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .Failure */ .HR('invalid', `${path} is no undo record: ${reason}`, {
        reference: path,
        hint: 'Give the file that apply or push wrote, unchanged.',
    });
}
//# sourceMappingURL=undo-record.js.map

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
