export const id = 9984;
export const ids = [9984,7357,9738];
export const modules = {

/***/ 68792:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ withConnections)
/* harmony export */ });
/* harmony import */ var _ship_connections_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27357);

/** Opens connections as the global options say, and closes them after `body`, whatever becomes of it. */
async function withConnections({ settings, runtime }, body, defaults = {}) {
    const connections = (0,_ship_connections_js__WEBPACK_IMPORTED_MODULE_0__.openConnections)({
        insecure: settings.insecure,
        caFile: settings.ca,
        configDir: settings.config,
        concurrency: settings.concurrency,
        timeoutMs: settings.timeout ?? defaults.timeoutMs,
        retries: defaults.retries,
    }, runtime);
    try {
        return await body(connections);
    }
    finally {
        await connections.close();
    }
}
//# sourceMappingURL=connect.js.map

/***/ }),

/***/ 59984:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  command: () => (/* binding */ command)
});

// EXTERNAL MODULE: ./lib/engine/import.js + 1 modules
var engine_import = __webpack_require__(93055);
// EXTERNAL MODULE: ./lib/image/reference.js
var reference = __webpack_require__(68424);
// EXTERNAL MODULE: ./lib/runtime/failure.js
var failure = __webpack_require__(20438);
// EXTERNAL MODULE: ./lib/stores/archive/open-archive.js + 5 modules
var open_archive = __webpack_require__(59978);
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
var connect = __webpack_require__(68792);
// EXTERNAL MODULE: ./lib/cli/show-import.js
var show_import = __webpack_require__(41755);
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

/***/ 43626:
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

/***/ 93055:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  J: () => (/* binding */ importImage)
});

// EXTERNAL MODULE: ./lib/image/config.js
var image_config = __webpack_require__(44887);
// EXTERNAL MODULE: ./lib/image/platform.js + 1 modules
var image_platform = __webpack_require__(17035);
// EXTERNAL MODULE: ./lib/image/reference.js
var reference = __webpack_require__(68424);
// EXTERNAL MODULE: ./lib/runtime/failure.js
var failure = __webpack_require__(20438);
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
            if (!('writeBlob' in blobs))
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

/***/ 88620:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L4: () => (/* binding */ findCredential),
/* harmony export */   Ld: () => (/* binding */ credentialSource),
/* harmony export */   aS: () => (/* binding */ credentialPlaces)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _image_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68424);
/* harmony import */ var _auth_entry_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(17662);
/* harmony import */ var _config_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(78826);
/* harmony import */ var _credential_helper_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(30001);





/**
 * Finds credentials where Docker and Podman keep them: the variable `DOCKER_AUTH_CONFIG`, Docker's `config.json` with its
 * credential helpers, then `auth.json` of Podman and its kin. The first place that has one wins; what is found is masked.
 * `registry` may be followed by a repository, for keys that are limited to part of a registry.
 */
function credentialSource(runtime, options = {}) {
    return async (registry) => (await findCredential(runtime, registry, options))?.credential;
}
/** As {@link credentialSource}, and says where. `registry` is `host` or `host/repository`. */
async function findCredential(runtime, registry, { configDir } = {}) {
    const [host, repository] = splitScope(registry);
    for (const place of await credentialPlaces(runtime, configDir)) {
        const found = await findIn(runtime, place, host, repository);
        if (found === undefined)
            continue;
        for (const secret of (0,_auth_entry_js__WEBPACK_IMPORTED_MODULE_2__/* .secretsOf */ .Fj)(found.credential))
            runtime.mask(secret);
        return found;
    }
    return undefined;
}
/** Every place that may hold credentials, in the order they are asked. */
async function credentialPlaces(runtime, configDir) {
    const { env } = runtime;
    const places = [];
    if (configDir === undefined && env.DOCKER_AUTH_CONFIG) {
        places.push({
            name: 'DOCKER_AUTH_CONFIG',
            config: (0,_config_file_js__WEBPACK_IMPORTED_MODULE_3__/* .parseConfig */ .o4)(env.DOCKER_AUTH_CONFIG, 'the variable DOCKER_AUTH_CONFIG'),
        });
    }
    const files = [(0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)((0,_config_file_js__WEBPACK_IMPORTED_MODULE_3__/* .dockerConfigDir */ .kG)(runtime, configDir), 'config.json')];
    if (configDir === undefined)
        files.push(...podmanFiles(env));
    for (const file of files)
        places.push({ name: file, config: await (0,_config_file_js__WEBPACK_IMPORTED_MODULE_3__/* .readConfig */ .Xg)(file) });
    return places;
}
/** containers-auth.json(5): the variable, the runtime folder, the configuration folder. */
function podmanFiles(env) {
    if (env.REGISTRY_AUTH_FILE)
        return [env.REGISTRY_AUTH_FILE];
    const folders = [env.XDG_RUNTIME_DIR, env.XDG_CONFIG_HOME || (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)((0,_config_file_js__WEBPACK_IMPORTED_MODULE_3__/* .homeOf */ .lt)(env), '.config')];
    return folders.filter((folder) => folder !== undefined && folder !== '').map((folder) => podmanFile(folder));
}
function podmanFile(folder) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, 'containers', 'auth.json');
}
async function findIn(runtime, { name, config }, host, repository) {
    const auths = config.auths ?? {};
    const keys = (0,_auth_entry_js__WEBPACK_IMPORTED_MODULE_2__/* .matchingKeys */ .A8)(Object.keys(auths), host, repository);
    const helper = (0,_credential_helper_js__WEBPACK_IMPORTED_MODULE_4__/* .helperFor */ .yW)(config, host);
    if (helper !== undefined) {
        for (const server of helperServers(keys, host)) {
            const kept = await (0,_credential_helper_js__WEBPACK_IMPORTED_MODULE_4__/* .helperGet */ .T)(runtime, helper, server);
            if (kept !== undefined)
                return { credential: (0,_credential_helper_js__WEBPACK_IMPORTED_MODULE_4__/* .fromHelper */ .FK)(kept), place: `helper ${helper}` };
        }
    }
    for (const key of keys) {
        const credential = (0,_auth_entry_js__WEBPACK_IMPORTED_MODULE_2__/* .decodeEntry */ .LP)(auths[key] ?? {});
        if (credential !== undefined)
            return { credential, place: name };
    }
    return undefined;
}
/** Under which names a helper may know a host: Docker's own key first, then the spellings in the file. */
function helperServers(keys, host) {
    return [...new Set([...(host === 'docker.io' ? ['https://index.docker.io/v1/'] : [host]), ...keys])];
}
function splitScope(registry) {
    const bare = registry.replace(/^https?:\/\//i, '');
    const slash = bare.indexOf('/');
    const repository = slash < 0 || bare !== registry ? '' : bare.slice(slash + 1);
    return [(0,_image_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .normalizeRegistry */ .l5)(registry), repository === '' ? undefined : repository];
}
//# sourceMappingURL=credential-source.js.map

/***/ }),

/***/ 27357:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openConnections: () => (/* binding */ openConnections)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/image/reference.js
var reference = __webpack_require__(68424);
// EXTERNAL MODULE: ./lib/login/credential-source.js
var credential_source = __webpack_require__(88620);
// EXTERNAL MODULE: ./lib/login/reach.js + 1 modules
var login_reach = __webpack_require__(4023);
;// CONCATENATED MODULE: ./lib/runtime/hold-interruption.js
/**
 * A runtime whose `signal` follows that of the one given, except that an abort waits while something runs
 * `uninterrupted`: a release stops before its first tag has moved or after its last. Whoever cannot wait ends the process.
 */
function holdInterruption(runtime) {
    const outer = runtime.signal;
    if (outer === undefined || runtime.uninterrupted !== undefined)
        return runtime;
    const held = new AbortController();
    let running = 0;
    const follow = () => {
        if (outer.aborted && running === 0)
            held.abort(outer.reason);
    };
    outer.addEventListener('abort', follow, { once: true });
    follow();
    return {
        ...runtime,
        signal: held.signal,
        uninterrupted: async (work) => {
            running += 1;
            try {
                return await work();
            }
            finally {
                running -= 1;
                follow();
            }
        },
    };
}
//# sourceMappingURL=hold-interruption.js.map
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./lib/image/digest.js
var image_digest = __webpack_require__(37241);
// EXTERNAL MODULE: ./lib/image/media-types.js
var media_types = __webpack_require__(64857);
;// CONCATENATED MODULE: ./lib/stores/copy/layer-memory.js





const KEPT_MS = 90 * 24 * 60 * 60 * 1000;
const SWEEP_EVERY = 64;
/** A memory of one small file per layer in a folder that anybody may delete at any time. Never fails: what cannot be read or kept is not known. */
function folderMemory(folder, clock) {
    const fileOf = (diffId, compression) => (0,external_node_path_.join)(folder, `${(0,image_digest/* hexOf */.ZD)(diffId)}.${compression}`);
    let written = 0;
    return {
        async recall(diffId, compression) {
            try {
                const file = fileOf(diffId, compression);
                const [digest = '', size = ''] = (await (0,promises_.readFile)(file, 'utf8')).trim().split(' ');
                if (!(0,image_digest/* isDigest */.Bc)(digest) || !/^[0-9]{1,15}$/.test(size))
                    return undefined;
                const now = new Date(clock.now());
                await (0,promises_.utimes)(file, now, now);
                return { mediaType: (0,media_types/* layerTypeWith */.Y2)(media_types/* MediaType */.zu.ociLayer, compression), digest, size: Number(size) };
            }
            catch {
                return undefined;
            }
        },
        async remember(diffId, compression, { digest, size }) {
            try {
                await (0,promises_.mkdir)(folder, { recursive: true, mode: 0o700 });
                const temporary = (0,external_node_path_.join)(folder, `.${(0,external_node_crypto_.randomBytes)(6).toString('hex')}`);
                await (0,promises_.writeFile)(temporary, `${digest} ${size}\n`, { mode: 0o600 });
                await (0,promises_.rename)(temporary, fileOf(diffId, compression));
                if (written++ % SWEEP_EVERY === 0)
                    await sweep(folder, clock.now() - KEPT_MS);
            }
            catch {
                // A hint less.
            }
        },
    };
}
/** Forgets what was not asked for in a long time. */
async function sweep(folder, before) {
    for (const name of await (0,promises_.readdir)(folder)) {
        const file = (0,external_node_path_.join)(folder, name);
        if ((await (0,promises_.stat)(file)).mtimeMs < before)
            await (0,promises_.rm)(file, { force: true });
    }
}
//# sourceMappingURL=layer-memory.js.map
// EXTERNAL MODULE: ./lib/stores/registry/registry.js + 9 modules
var registry = __webpack_require__(56879);
;// CONCATENATED MODULE: ./lib/ship/connections.js







function openConnections(options, outside) {
    const runtime = holdInterruption(outside);
    const registries = new Map();
    let engine;
    const credentials = options.credentials ?? (0,credential_source/* credentialSource */.Ld)(runtime, configOption(options));
    const reach = async (host) => ({
        credentials,
        ...(await (0,login_reach/* reachOf */.x)(host, options, runtime.env)),
        ...(options.concurrency === undefined ? {} : { concurrency: options.concurrency }),
        ...(options.retries === undefined ? {} : { retries: options.retries }),
        ...(options.timeoutMs === undefined ? {} : { timeouts: { headers: options.timeoutMs } }),
    });
    const open = async (host) => (0,registry/* openRegistry */.M)(host, await reach(host), runtime);
    const cache = cacheFolder(runtime.env);
    return {
        runtime,
        options,
        memory: cache === undefined ? undefined : folderMemory((0,external_node_path_.join)(cache, 'seaworthy', 'layers'), runtime.clock),
        reach,
        registry: (host) => {
            const name = (0,reference/* normalizeRegistry */.l5)(host);
            const opened = registries.get(name) ?? open(name);
            registries.set(name, opened);
            return opened;
        },
        engine: () => {
            // Loaded when an engine is needed: most of a release talks to registries only.
            engine ??= __webpack_require__.e(/* import() */ 1718).then(__webpack_require__.bind(__webpack_require__, 61718)).then(({ connectEngine }) => connectEngine(runtime));
            return engine;
        },
        close: async () => {
            const opened = await Promise.allSettled(registries.values());
            await Promise.all(opened.map((result) => (result.status === 'fulfilled' ? result.value.close() : undefined)));
        },
    };
}
/** Where the user's programs keep what they can make again (XDG base directory specification). */
function cacheFolder(env) {
    if (env.XDG_CACHE_HOME)
        return env.XDG_CACHE_HOME;
    const home = env.HOME || env.USERPROFILE;
    return home ? (0,external_node_path_.join)(home, '.cache') : undefined;
}
function configOption(options) {
    return options.configDir === undefined ? {} : { configDir: options.configDir };
}
//# sourceMappingURL=connections.js.map

/***/ })

};
