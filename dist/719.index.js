export const id = 719;
export const ids = [719];
export const modules = {

/***/ 9719:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  command: () => (/* binding */ command)
});

// EXTERNAL MODULE: ./lib/engine/export.js + 1 modules
var engine_export = __webpack_require__(4914);
// EXTERNAL MODULE: ./lib/engine/import.js + 1 modules
var engine_import = __webpack_require__(3055);
// EXTERNAL MODULE: ./lib/image/reference.js
var reference = __webpack_require__(8424);
// EXTERNAL MODULE: ./lib/runtime/failure.js
var failure = __webpack_require__(438);
// EXTERNAL MODULE: ./lib/stores/copy/copy.js + 6 modules
var copy = __webpack_require__(3366);
// EXTERNAL MODULE: ./lib/stores/layout/open-layout.js + 3 modules
var open_layout = __webpack_require__(4848);
// EXTERNAL MODULE: ./lib/ship/location.js
var ship_location = __webpack_require__(6423);
// EXTERNAL MODULE: ./lib/ship/open-source.js
var open_source = __webpack_require__(3724);
// EXTERNAL MODULE: ./lib/ship/push.js + 1 modules
var push = __webpack_require__(8406);
// EXTERNAL MODULE: ./lib/ship/report.js
var report = __webpack_require__(3658);
// EXTERNAL MODULE: ./lib/ship/save.js
var save = __webpack_require__(5077);
;// CONCATENATED MODULE: ./lib/ship/copy.js











/** Copies an image between any two places. */
async function copy_copy(request, connections) {
    const locations = request.destinations.map(ship_location/* parseLocation */.z);
    const references = locations.flatMap((location) => registryReference(location));
    if (references.length === locations.length) {
        return (0,report/* reportCopy */.KJ)(await (0,push/* push */.V)({ ...request, references: references.map(reference/* canonical */.$N) }, connections));
    }
    const [only] = locations;
    if (locations.length > 1 || only === undefined) {
        throw new failure/* Failure */.HR('usage', 'several destinations are possible only when all are registry references', {
            hint: 'Copy to each docker:, archive: or layout: destination by itself.',
        });
    }
    return await copyToLocal(request, only, connections);
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
    const layout = await (0,open_layout/* openLayout */.B)(path, runtime, { create: true });
    const found = await (0,open_source/* findSource */.T)(request.source, connections);
    const exported = found.kind === 'engine'
        ? await (0,engine_export/* exportImage */._)(found.engine, found.image, layout, new Set(), runtime)
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
    const found = await (0,open_source/* findSource */.T)(request.source, connections);
    const engine = await connections.engine();
    if (found.kind === 'engine') {
        throw new failure/* Failure */.HR('usage', `"${request.source}" is in the engine already`, {
            hint: `Use docker tag ${found.image} ${image}.`,
        });
    }
    try {
        const descriptor = await found.store.resolve(found.name);
        if (descriptor === undefined)
            throw new failure/* Failure */.HR('not-found', `${found.label} is not there`, { reference: found.label });
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
var connect = __webpack_require__(8792);
// EXTERNAL MODULE: ./lib/cli/push.js
var cli_push = __webpack_require__(4664);
// EXTERNAL MODULE: ./lib/cli/show-copy.js
var show_copy = __webpack_require__(7099);
// EXTERNAL MODULE: ./lib/cli/show-import.js
var show_import = __webpack_require__(1755);
;// CONCATENATED MODULE: ./lib/cli/copy.js





const command = {
    usage: 'copy SOURCE DEST...',
    summary: 'Copy an image between registries, archives, layouts and the engine',
    help: `SOURCE and DEST: HOST/REPO:TAG, docker:NAME:TAG, archive:FILE, layout:DIR[:TAG]. Several DEST are possible when all
are references. A copy keeps every platform and every digest; --platform takes one out of a multi-platform image.

  seaworthy copy debian:12 registry.lan:5000/debian:12
  seaworthy copy ghcr.io/acme/app:1.4.2 archive:app.tar`,
    options: cli_push.COMPRESSION_OPTION,
    arity: [2, Number.POSITIVE_INFINITY],
    async run(context) {
        const { args, options, settings, result } = context;
        const [source = '', ...destinations] = args;
        const request = { source, destinations, ...(0,cli_push.transferOptions)(options, settings) };
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

/***/ 4664:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   COMPRESSION_OPTION: () => (/* binding */ COMPRESSION_OPTION),
/* harmony export */   command: () => (/* binding */ command),
/* harmony export */   transferOptions: () => (/* binding */ transferOptions)
/* harmony export */ });
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(438);
/* harmony import */ var _ship_push_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8406);
/* harmony import */ var _ship_report_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3658);
/* harmony import */ var _connect_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8792);
/* harmony import */ var _show_copy_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7099);





/** The option of every command that sends layers to a registry. */
const COMPRESSION_OPTION = {
    compression: { type: 'string', value: 'KIND', help: 'For layers not compressed yet: gzip (default) or zstd' },
};
const command = {
    usage: 'push SOURCE REF...',
    summary: 'Push an image to one or more references; sends only what is missing, moves tags last',
    help: `SOURCE is an image the engine knows (app:ci), or where it is kept: docker:app:ci, archive:image.tar,
layout:DIR[:TAG], registry:HOST/REPO:TAG. Tags are written in the order given, after all content is in place
everywhere; if one cannot be written, those before it are put back.

  seaworthy push app:ci ghcr.io/acme/app:1.4.2 ghcr.io/acme/app:latest
  seaworthy push archive:image.tar registry.lan:5000/app:1 --insecure registry.lan:5000`,
    options: COMPRESSION_OPTION,
    arity: [2, Number.POSITIVE_INFINITY],
    async run(context) {
        const { args, options, settings, result } = context;
        const [source = '', ...references] = args;
        const request = { source, references, ...transferOptions(options, settings) };
        await (0,_connect_js__WEBPACK_IMPORTED_MODULE_3__/* .withConnections */ .q)(context, async (connections) => {
            if (settings.dryRun) {
                const plan = await (0,_ship_push_js__WEBPACK_IMPORTED_MODULE_1__/* .planPush */ .M)(request, connections);
                result(plan, (0,_show_copy_js__WEBPACK_IMPORTED_MODULE_4__/* .showPlan */ .t)(plan));
            }
            else {
                const report = (0,_ship_report_js__WEBPACK_IMPORTED_MODULE_2__/* .reportCopy */ .KJ)(await (0,_ship_push_js__WEBPACK_IMPORTED_MODULE_1__/* .push */ .V)(request, connections));
                result(report, (0,_show_copy_js__WEBPACK_IMPORTED_MODULE_4__/* .showCopy */ .$)(report));
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
    throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('usage', `--compression cannot be "${text.slice(0, 100)}"`, { hint: 'Write gzip or zstd.' });
}
//# sourceMappingURL=push.js.map

/***/ }),

/***/ 7099:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ showCopy),
/* harmony export */   t: () => (/* binding */ showPlan)
/* harmony export */ });
/* harmony import */ var _ship_report_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3658);
/* harmony import */ var _table_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1245);


/** A finished push or copy as people read it: each reference with what happened to it, then what moved. */
function showCopy(report) {
    const rows = report.references.map(({ reference, digest, action }) => [action, reference, digest]);
    return [(0,_table_js__WEBPACK_IMPORTED_MODULE_1__/* .formatTable */ .ku)(rows), showBlobs(report)].filter((part) => part !== '').join('\n');
}
function showBlobs({ platforms, blobs, size, seconds }) {
    const { sent, skipped, mounted, bytesSent } = blobs;
    const moved = [
        `${sent} blob${sent === 1 ? '' : 's'} sent (${(0,_ship_report_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(bytesSent)})`,
        ...(skipped > 0 ? [`${skipped} already there`] : []),
        ...(mounted > 0 ? [`${mounted} mounted`] : []),
    ].join(', ');
    const image = [...platforms, (0,_ship_report_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(size)].join(', ');
    return `${image}; ${moved}; ${seconds.toFixed(1)} s`;
}
/** A dry run: what each tag would become and what would be sent for it. */
function showPlan(plan) {
    const tags = plan.tags.map(({ action, reference, current, wanted }) => [
        action,
        reference,
        current ?? '-',
        wanted ?? 'known after compressing',
    ]);
    const blobs = plan.blobs.map(({ action, store, digest, size }) => [action, store, digest, (0,_ship_report_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(size)]);
    const parts = [(0,_table_js__WEBPACK_IMPORTED_MODULE_1__/* .formatTable */ .ku)(tags, { header: ['TAG', 'REFERENCE', 'NOW', 'THEN'] })];
    if (blobs.length > 0)
        parts.push('', (0,_table_js__WEBPACK_IMPORTED_MODULE_1__/* .formatTable */ .ku)(blobs, { header: ['BLOB', 'TO', 'DIGEST', 'SIZE'], right: [3] }));
    return parts.join('\n');
}
//# sourceMappingURL=show-copy.js.map

/***/ }),

/***/ 1755:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ showImport)
/* harmony export */ });
/* harmony import */ var _table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1245);

/** Images that have come into the engine, a line for each name. */
function showImport(reports) {
    return (0,_table_js__WEBPACK_IMPORTED_MODULE_0__/* .formatTable */ .ku)(reports.flatMap(({ references, id }) => references.map((reference) => [reference, id])));
}
//# sourceMappingURL=show-import.js.map

/***/ }),

/***/ 1245:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ku: () => (/* binding */ formatTable)
/* harmony export */ });
/* unused harmony exports printable, formatBytes */
/**
 * Rows as text in aligned columns, two spaces apart, no space at the end of a line. Cells come from registries and images, so
 * what could move a terminal's cursor is shown as `?`.
 */
function formatTable(rows, options = {}) {
    const lines = [...(options.header === undefined ? [] : [options.header]), ...rows].map((row) => row.map(printable));
    const columns = Math.max(0, ...lines.map((line) => line.length));
    const widths = Array.from({ length: columns }, (_, i) => Math.max(...lines.map((line) => width(line[i] ?? ''))));
    return lines
        .map((line) => {
        const cells = line.map((cell, i) => {
            const space = ' '.repeat(widths[i] - width(cell));
            return options.right?.includes(i) === true ? space + cell : cell + space;
        });
        return cells.join('  ').trimEnd();
    })
        .join('\n');
}
/** Text with every control character (and so every terminal escape) made visible as `?`. */
function printable(text) {
    return text.replace(/\p{Cc}|[\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '?');
}
/** A count of bytes as people read it: `980 B`, `1.2 kB`, `34.0 MB`. Powers of 1000, as registries and disks count. */
function formatBytes(bytes) {
    if (bytes < 1000)
        return `${bytes} B`;
    const units = ['kB', 'MB', 'GB', 'TB', 'PB'];
    let value = bytes / 1000;
    let unit = 0;
    while (value >= 999.95 && unit < units.length - 1) {
        value /= 1000;
        unit++;
    }
    return `${value.toFixed(1)} ${units[unit]}`;
}
function width(text) {
    return [...text].length;
}
//# sourceMappingURL=table.js.map

/***/ }),

/***/ 3055:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  J: () => (/* binding */ importImage)
});

// EXTERNAL MODULE: ./lib/image/config.js
var image_config = __webpack_require__(4887);
// EXTERNAL MODULE: ./lib/image/platform.js + 1 modules
var image_platform = __webpack_require__(7035);
// EXTERNAL MODULE: ./lib/image/reference.js
var reference = __webpack_require__(8424);
// EXTERNAL MODULE: ./lib/runtime/failure.js
var failure = __webpack_require__(438);
// EXTERNAL MODULE: ./lib/stores/verify.js
var verify = __webpack_require__(1593);
// EXTERNAL MODULE: ./lib/engine/facade.js
var engine_facade = __webpack_require__(7222);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
// EXTERNAL MODULE: ./lib/stores/archive/create-archive.js + 3 modules
var create_archive = __webpack_require__(8608);
// EXTERNAL MODULE: ./lib/stores/copy/copy.js + 6 modules
var copy = __webpack_require__(3366);
;// CONCATENATED MODULE: ./lib/engine/load.js




/**
 * Gives one image to an engine as `docker load` does: a tar of all its layers, written while the engine reads. Layers go
 * uncompressed, since engines before 23 read no other kind than plain and gzip, and unpack them all the same.
 */
async function loadInto(engine, source, document, names, runtime) {
    const tar = new external_node_stream_.PassThrough({ highWaterMark: 1024 * 1024 });
    const archive = await (0,create_archive/* createArchive */.t)(tar, runtime, {
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
    const [written, loaded] = await Promise.allSettled([write(), engine.load(tar)]);
    if (written.status === 'rejected')
        throw written.reason;
    if (loaded.status === 'rejected')
        throw loaded.reason;
}
//# sourceMappingURL=load.js.map
// EXTERNAL MODULE: ./lib/engine/staging.js
var engine_staging = __webpack_require__(9123);
;// CONCATENATED MODULE: ./lib/engine/import.js








const CONFIG_LIMIT = 8 * 1024 * 1024;
/**
 * Brings an image into the engine under the given names (each with a tag, at least one). Through the loopback registry
 * where the engine reaches it: it then fetches only the layers it lacks and checks every digest. Else by `docker load`
 * of a tar made on the fly. Afterwards the engine is asked whether it holds just this image.
 */
async function importImage(engine, source, name, names, runtime, platform) {
    const document = await imageFor(platform ?? engine.info.platform, source, name);
    if (await (0,engine_facade/* sharesLoopback */.I)(engine, runtime)) {
        await importByLoopback(engine, source, document, names, runtime);
        return { id: await checkImported(engine, source, document, names), way: 'loopback' };
    }
    runtime.log.info(`${engine.endpoint.label} does not share this machine's loopback: the image enters it whole, by docker load`);
    await loadInto(engine, source, document, names, runtime);
    return { id: await checkImported(engine, source, document, names), way: 'load' };
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
    const staging = (0,engine_staging/* stagingStore */.x)(source, source.label);
    const tag = 'import';
    await staging.writeManifest(document, tag);
    const facade = await (0,engine_facade/* openFacade */.L)(staging, runtime);
    const loopback = `${facade.repository}:${tag}`;
    try {
        await engine.pull(facade.repository, tag, facade.auth);
        try {
            for (const name of names)
                await engine.tag(loopback, (0,reference/* repositoryOf */._M)(name), name.tag ?? 'latest');
        }
        finally {
            await engine.untag(loopback);
        }
    }
    finally {
        await facade.close();
    }
}
/** The layers must be ours, and in the classic store the ID is the config's digest. */
async function checkImported(engine, source, document, [name]) {
    const { config } = document.content;
    const wanted = (0,image_config/* parseImageConfig */.F)(await (0,verify/* collect */.Fo)(source.readBlob(config), CONFIG_LIMIT, 'the image config')).diffIds;
    const shown = name === undefined ? 'the image' : `${(0,reference/* repositoryOf */._M)(name)}:${name.tag ?? 'latest'}`;
    const image = await engine.inspect(shown);
    const isOurs = image !== undefined && image.diffIds.join() === wanted.join();
    if (isOurs && (engine.info.containerdStore || image.id === config.digest))
        return image.id;
    throw new failure/* Failure */.HR('failed', `the engine took ${shown} but does not hold the image that was sent`, {
        reference: shown,
        hint: "Remove it (docker rmi) and try again; if it stays so, the engine's image store is damaged.",
    });
}
//# sourceMappingURL=import.js.map

/***/ }),

/***/ 8406:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  M: () => (/* binding */ planPush),
  V: () => (/* binding */ push)
});

// EXTERNAL MODULE: ./lib/engine/export.js + 1 modules
var engine_export = __webpack_require__(4914);
// EXTERNAL MODULE: ./lib/image/reference.js
var image_reference = __webpack_require__(8424);
// EXTERNAL MODULE: ./lib/runtime/failure.js
var failure = __webpack_require__(438);
// EXTERNAL MODULE: ./lib/stores/copy/copy.js + 6 modules
var copy = __webpack_require__(3366);
// EXTERNAL MODULE: ./lib/stores/copy/learn.js
var learn = __webpack_require__(9648);
// EXTERNAL MODULE: ./lib/ship/open-source.js
var open_source = __webpack_require__(3724);
// EXTERNAL MODULE: ./lib/image/platform.js + 1 modules
var platform = __webpack_require__(7035);
;// CONCATENATED MODULE: ./lib/ship/plan-from-engine.js

/**
 * The dry run for an image that is still in an engine: from what the engine tells of its layers and what the first
 * target was seen to have. The digest it will get is known only once its layers are packed.
 */
async function planFromEngine(image, sizes, targets, learned) {
    const tags = await Promise.all(targets.flatMap(({ store, tags: names }) => names.map(async (tag) => {
        const current = (await store.resolve(tag))?.digest ?? null;
        const action = current === null ? 'create' : 'move';
        return { reference: `${store.label}:${tag}`, tag, current, wanted: null, action };
    })));
    const blobs = targets.flatMap(({ store }, i) => image.diffIds.map((digest, layer) => {
        const isThere = i === 0 && learned.layers.has(digest);
        return { store: store.label, digest, size: sizes[layer] ?? 0, action: isThere ? 'skip' : 'upload' };
    }));
    return { tags, blobs, platforms: [(0,platform/* formatPlatform */.Bq)(image.platform)] };
}
//# sourceMappingURL=plan-from-engine.js.map
// EXTERNAL MODULE: ./lib/ship/report.js
var report = __webpack_require__(3658);
;// CONCATENATED MODULE: ./lib/ship/push.js








/** Pushes an image to references in any number of repositories and registries; all tags move last, or none. */
async function push(request, connections) {
    const { runtime } = connections;
    const started = runtime.clock.now();
    const targets = await openTargets(request.references, connections);
    const found = await (0,open_source/* findSource */.T)(request.source, connections);
    const source = await readySource(found, targets, request, connections);
    try {
        const done = await (0,copy/* applyCopy */.GH)(await prepare(source, found, request, connections), runtime);
        return { ...done, seconds: (runtime.clock.now() - started) / 1000 };
    }
    finally {
        await source.close();
    }
}
/** What `push` would do, without doing any of it, nor moving a byte out of an engine. */
async function planPush(request, connections) {
    const targets = await openTargets(request.references, connections);
    const found = await (0,open_source/* findSource */.T)(request.source, connections);
    if (found.kind !== 'engine') {
        const ready = { source: found.store, name: found.name, targets };
        return (0,report/* reportPlan */._S)(await prepare(ready, found, request, connections));
    }
    const image = await (0,engine_export/* existing */.g)(found.engine, found.image);
    const known = await lookAround(found.engine, image, targets[0], request, connections);
    if (known.there !== undefined) {
        const ready = { source: targets[0].store, name: known.there, targets };
        return (0,report/* reportPlan */._S)(await prepare(ready, found, request, connections));
    }
    const sizes = await found.engine.layerSizes(found.image, image);
    return await planFromEngine(image, sizes, targets, known.learned);
}
/** One target per repository, tags in the order given. */
async function openTargets(references, connections) {
    const byRepository = new Map();
    for (const text of references) {
        const reference = (0,image_reference/* withDefaultTag */._t)((0,image_reference/* parseReference */.F2)(text));
        if (reference.digest !== undefined) {
            throw new failure/* Failure */.HR('usage', `"${text}" has a digest; an image is pushed to a tag`, {
                reference: text,
                hint: 'The digest follows from the image: leave out @sha256:…',
            });
        }
        const entry = byRepository.get((0,image_reference/* repositoryOf */._M)(reference)) ?? { reference, tags: [] };
        if (!entry.tags.includes(reference.tag))
            entry.tags.push(reference.tag);
        byRepository.set((0,image_reference/* repositoryOf */._M)(reference), entry);
    }
    const [first, ...others] = await Promise.all([...byRepository.values()].map(async ({ reference, tags }) => {
        const registry = await connections.registry(reference.registry);
        return { reference, tags, store: registry.repository(reference.repository) };
    }));
    if (first !== undefined)
        return [first, ...others];
    throw new failure/* Failure */.HR('usage', 'there is no reference to push to', { hint: 'Name at least one.' });
}
/** Gets an image out of the engine if it is there, unless the first target has it already. */
async function readySource(found, targets, request, connections) {
    if (found.kind !== 'engine') {
        return { source: found.store, name: found.name, targets, close: () => found.store.close() };
    }
    const { engine, image: name } = found;
    const { runtime } = connections;
    const [first, ...others] = targets;
    const { there, learned } = await lookAround(engine, await (0,engine_export/* existing */.g)(engine, name), first, request, connections);
    if (there !== undefined) {
        runtime.log.info(`${first.store.label} has this image already (${there}): nothing leaves the engine`);
        return { source: first.store, name: there, targets, close: async () => { } };
    }
    const exported = await (0,engine_export/* exportImage */._)(engine, name, first.store, new Set(learned.layers.keys()), runtime);
    const { arrived } = exported;
    return { ...exported, targets: [{ ...first, learned, arrived }, ...others] };
}
/** What the first target knows of an engine's image: the digest under which it has it, or which of its layers it has. */
async function lookAround(engine, image, target, request, { runtime }) {
    if (engine.info.containerdStore) {
        return { there: (await target.store.resolve(image.id))?.digest, learned: learn/* NOTHING_LEARNED */.M };
    }
    const wanted = new Map([[image.id, image.diffIds]]);
    const compression = request.compression ?? 'gzip';
    const learned = await (0,learn/* learnLayers */.b)(target.store, target.tags, compression, wanted, runtime.log);
    return { there: learned.images.get(image.id)?.descriptor.digest, learned };
}
async function prepare({ source, name, targets }, found, request, connections) {
    return await (0,copy/* prepareCopy */.tO)({
        source,
        name,
        targets: targets.map(({ reference, ...target }) => ({ ...target, mountFrom: (0,open_source/* mountHints */.y)(found, reference) })),
        compression: request.compression ?? 'gzip',
        ...(request.platforms === undefined ? {} : { platforms: request.platforms }),
        ...(request.concurrency === undefined ? {} : { concurrency: request.concurrency }),
    }, connections.runtime);
}
//# sourceMappingURL=push.js.map

/***/ }),

/***/ 3658:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KJ: () => (/* binding */ reportCopy),
/* harmony export */   _S: () => (/* binding */ reportPlan),
/* harmony export */   z3: () => (/* binding */ formatBytes)
/* harmony export */ });
/* harmony import */ var _image_platform_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7035);
/* harmony import */ var _stores_copy_tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6096);


function reportCopy(result) {
    const { digest, mediaType, platforms, blobs, size, seconds } = result;
    const references = result.references.map(({ store, tag, digest: at, action }) => ({
        reference: `${store}:${tag}`,
        digest: at,
        action,
    }));
    return { digest, mediaType, references, platforms, blobs, size, seconds };
}
function reportPlan({ request, plans }) {
    const label = (i) => request.targets[i]?.store.label ?? '';
    const [first] = plans;
    return {
        tags: plans.flatMap((plan, i) => plan.tags.map(({ tag, current, wanted, action }) => ({
            reference: `${label(i)}:${tag}`,
            tag,
            current: current ?? null,
            wanted: wanted ?? null,
            action,
        }))),
        blobs: plans.flatMap((plan, i) => plan.blobs.map(({ source: { digest, size }, action }) => ({ store: label(i), digest, size, action }))),
        platforms: first === undefined ? [] : (0,_stores_copy_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .platformsOf */ .Wt)(first.tree.document.content).map(_image_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPlatform */ .Bq),
    };
}
/** Bytes as people read them: `12.3 MB` (decimal units, as Docker prints them). */
function formatBytes(bytes) {
    const units = ['B', 'kB', 'MB', 'GB', 'TB'];
    let value = bytes;
    let unit = 0;
    while (value >= 999.5 && unit < units.length - 1) {
        value /= 1000;
        unit += 1;
    }
    return `${unit === 0 || value >= 100 ? Math.round(value) : value.toFixed(1)} ${units[unit]}`;
}
//# sourceMappingURL=report.js.map

/***/ }),

/***/ 5077:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ save)
/* harmony export */ });
/* harmony import */ var _engine_export_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4914);
/* harmony import */ var _image_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8424);
/* harmony import */ var _stores_archive_create_archive_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8608);
/* harmony import */ var _stores_copy_copy_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3366);
/* harmony import */ var _open_source_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3724);





/** Writes images to one archive that `docker load` and every OCI tool read. Nothing is left when one of them fails. */
async function save(request, connections) {
    const { runtime } = connections;
    const started = runtime.clock.now();
    const options = request.compression === undefined ? {} : { compression: request.compression };
    const archive = await (0,_stores_archive_create_archive_js__WEBPACK_IMPORTED_MODULE_2__/* .createArchive */ .t)(request.output, runtime, options);
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
async function saveOne(found, reference, archive, request, { runtime }) {
    const exported = found.kind === 'engine'
        ? await (0,_engine_export_js__WEBPACK_IMPORTED_MODULE_0__/* .exportImage */ ._)(found.engine, found.image, archive, new Set(), runtime)
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
    // A layout knows tags only, and what has no name is numbered.
    return name.startsWith('@') ? 'image:latest' : `image:${name}`;
}
//# sourceMappingURL=save.js.map

/***/ })

};
