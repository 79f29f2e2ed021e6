export const id = 984;
export const ids = [984];
export const modules = {

/***/ 7603:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  command: () => (/* binding */ command)
});

// EXTERNAL MODULE: ./lib/engine/import.js + 1 modules
var engine_import = __webpack_require__(3055);
// EXTERNAL MODULE: ./lib/image/reference.js
var reference = __webpack_require__(8424);
// EXTERNAL MODULE: ./lib/runtime/failure.js
var failure = __webpack_require__(438);
// EXTERNAL MODULE: ./lib/stores/archive/open-archive.js + 5 modules
var open_archive = __webpack_require__(9978);
;// CONCATENATED MODULE: ./lib/ship/load.js




/** Brings every image of an archive into the engine under its own names, fetching only layers that the engine lacks. */
async function load(request, connections) {
    const { runtime } = connections;
    const archive = await (0,open_archive.openArchive)(request.archive, runtime);
    try {
        const reports = [];
        for (const { descriptor, names: written } of archive.images) {
            const started = runtime.clock.now();
            const names = written
                .map((name) => (0,reference/* parseReference */.F2)(name))
                .filter((name) => name.tag !== undefined);
            if (names.length === 0)
                throw untagged(archive.label, descriptor.digest);
            const engine = await connections.engine();
            const { id, way } = await (0,engine_import/* importImage */.J)(engine, archive, descriptor.digest, names, runtime, request.platform);
            const seconds = (runtime.clock.now() - started) / 1000;
            reports.push({ references: names.map(reference/* canonical */.$N), digest: descriptor.digest, id, way, seconds });
        }
        return reports;
    }
    finally {
        await archive.close();
    }
}
function untagged(label, digest) {
    return new failure/* Failure */.HR('unsupported', `${label}: the image ${digest} has no name to be loaded under`, {
        reference: label,
        hint: `Give it one: seaworthy copy archive:${label} docker:NAME:TAG`,
    });
}
//# sourceMappingURL=load.js.map
// EXTERNAL MODULE: ./lib/cli/connect.js
var connect = __webpack_require__(8792);
// EXTERNAL MODULE: ./lib/cli/show-import.js
var show_import = __webpack_require__(1755);
;// CONCATENATED MODULE: ./lib/cli/load.js



const command = {
    usage: 'load FILE',
    summary: 'Bring the images of an archive into the engine; only layers it lacks move',
    help: `FILE is what docker save, podman save, skopeo or seaworthy save wrote, plain or compressed (gzip, bzip2, zstd); - is standard input.`,
    arity: [1, 1],
    async run(context) {
        const { args, settings, result, input } = context;
        const reports = await (0,connect/* withConnections */.q)(context, (connections) => load({
            archive: args[0] === '-' ? input : args[0],
            ...(settings.platform === undefined ? {} : { platform: settings.platform }),
        }, connections));
        result({ images: reports }, (0,show_import/* showImport */.L)(reports));
        return undefined;
    },
};
//# sourceMappingURL=load.js.map

/***/ }),

/***/ 1755:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ showImport)
/* harmony export */ });
/* harmony import */ var _table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1245);

/** Images that have come into the engine, a line for each name. */
function showImport(reports) {
    return (0,_table_js__WEBPACK_IMPORTED_MODULE_0__/* .formatTable */ .k)(reports.flatMap(({ references, id }) => references.map((reference) => [reference, id])));
}
//# sourceMappingURL=show-import.js.map

/***/ }),

/***/ 1245:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ formatTable)
/* harmony export */ });
/* unused harmony export printable */
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
// EXTERNAL MODULE: ./lib/stores/copy/copy.js + 5 modules
var copy = __webpack_require__(9303);
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
var remove_name = __webpack_require__(7762);
// EXTERNAL MODULE: ./lib/engine/staging.js
var engine_staging = __webpack_require__(9123);
// EXTERNAL MODULE: ./lib/engine/traces.js
var traces = __webpack_require__(4342);
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
    await (0,traces/* removeTraces */.d)(engine, runtime);
    const staging = (0,engine_staging/* stagingStore */.x)(source, source.label);
    const tag = 'import';
    await staging.writeManifest(document, tag);
    const facade = await (0,engine_facade/* openFacade */.L)(staging, runtime);
    const loopback = `${facade.repository}:${tag}`;
    try {
        try {
            await engine.pull(facade.repository, tag, facade.auth);
            for (const name of names)
                await engine.tag(loopback, (0,reference/* repositoryOf */._M)(name), name.tag ?? 'latest');
        }
        finally {
            await (0,remove_name/* removeName */.o)(engine, loopback, runtime);
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

/***/ })

};
