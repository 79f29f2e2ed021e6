export const id = 1464;
export const ids = [1464,5152,2771,4232];
export const modules = {

/***/ 68792:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ withConnections)
/* harmony export */ });
/* harmony import */ var _ship_connections_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44232);

/** Opens connections as the global options say, and closes them after `body`, whatever becomes of it. */
async function withConnections({ settings, runtime }, body, defaults = {}) {
    const connections = (0,_ship_connections_js__WEBPACK_IMPORTED_MODULE_0__.openConnections)({
        insecure: settings.insecure,
        caFile: settings.ca,
        mirrors: settings.registryMirror,
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

// EXTERNAL MODULE: ./lib/engine/import-missing.js
var import_missing = __webpack_require__(40704);
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
            const { id, way } = await (0,import_missing/* importMissing */.C)(engine, archive, descriptor.digest, names, runtime, request.platform);
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

/***/ 92359:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ mapLimited)
/* harmony export */ });
/**
 * Runs `work` on every item, at most `limit` at a time, in order of start. Stops starting new work at the first failure,
 * waits for what is running, then throws that failure: nothing is left running behind the caller's back. A limit that is
 * no number of at least one counts as one, so that no work is ever passed over in silence.
 */
async function mapLimited(items, limit, work) {
    const results = new Array(items.length);
    let next = 0;
    let failure;
    const worker = async () => {
        while (failure === undefined && next < items.length) {
            const index = next++;
            try {
                results[index] = await work(items[index], index);
            }
            catch (error) {
                failure ??= { error };
            }
        }
    };
    await Promise.all(Array.from({ length: Math.min(Math.max(1, Math.floor(limit) || 1), items.length) }, worker));
    if (failure !== undefined)
        throw failure.error;
    return results;
}
//# sourceMappingURL=limit.js.map

/***/ }),

/***/ 44232:
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
// EXTERNAL MODULE: ./lib/login/reach.js
var login_reach = __webpack_require__(67438);
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
// EXTERNAL MODULE: ./lib/stores/registry/registry.js + 10 modules
var registry_registry = __webpack_require__(20284);
;// CONCATENATED MODULE: ./lib/ship/mirrors.js

/** A mirror is there to be fast: one that is slow to answer or down is soon left out. */
const PATIENCE = {
    retries: { attempts: 2, budgetMs: 5_000 },
    timeouts: { connect: 5_000, headers: 15_000 },
};
/**
 * The mirrors that this run reads from, as `mirrorsOf` finds them. Each is a registry of its own: shown the credential and the certificates that are
 * kept for its host, never those of the registry it stands for.
 */
function openMirrors(given, reach, runtime) {
    const opened = new Map();
    const out = new Set();
    const open = async (registry) => {
        // What most steps never read from is not loaded for them.
        const { mirrorsOf } = await __webpack_require__.e(/* import() */ 1841).then(__webpack_require__.bind(__webpack_require__, 1841));
        const mirrors = await mirrorsOf(registry, given, runtime.env);
        return await Promise.all(mirrors.map(async (mirror) => {
            const options = { ...(await reach(mirror.registry)), ...PATIENCE };
            const plain = mirror.plainHttp ? { plainHttp: true } : {};
            return { mirror, registry: (0,registry_registry/* openRegistry */.M)(mirror.registry, { ...options, ...plain }, runtime) };
        }));
    };
    const of = (registry) => {
        const known = opened.get(registry) ?? open(registry);
        opened.set(registry, known);
        return known;
    };
    return {
        of,
        through: async (origin, registry, repository) => {
            const { mirrored } = await __webpack_require__.e(/* import() */ 3602).then(__webpack_require__.bind(__webpack_require__, 93602));
            const stores = (await of(registry)).map((one) => ({
                store: one.registry.repository(one.mirror.prefix + repository),
                isOut: () => out.has(one),
                leaveOut: () => void out.add(one),
            }));
            return mirrored(origin, stores, runtime.log);
        },
        close: async () => {
            const all = await Promise.allSettled(opened.values());
            const open = all.flatMap((one) => (one.status === 'fulfilled' ? one.value : []));
            await Promise.all(open.map(({ registry }) => registry.close()));
        },
    };
}
//# sourceMappingURL=mirrors.js.map
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
    const open = async (host) => (0,registry_registry/* openRegistry */.M)(host, await reach(host), runtime);
    const mirrors = openMirrors(options.mirrors, reach, runtime);
    const cache = cacheFolder(runtime.env);
    return {
        runtime,
        options,
        memory: cache === undefined ? undefined : folderMemory((0,external_node_path_.join)(cache, 'seaworthy', 'layers'), runtime.clock),
        reach,
        mirrors,
        registry: (host) => {
            const name = (0,reference/* normalizeRegistry */.l5)(host);
            const opened = registries.get(name) ?? open(name);
            registries.set(name, opened);
            return opened;
        },
        engine: () => {
            // Loaded when an engine is needed: most of a release talks to registries only.
            engine ??= __webpack_require__.e(/* import() */ 3748).then(__webpack_require__.bind(__webpack_require__, 63748)).then(({ connectEngine }) => connectEngine(runtime));
            return engine;
        },
        close: async () => {
            await mirrors.close();
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

/***/ }),

/***/ 90829:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ vendorOf)
/* harmony export */ });
const HOSTS = [
    ['hub', /^docker\.io$/],
    ['ghcr', /^ghcr\.io$/],
    [
        'ecr',
        /^public\.ecr\.aws$|\.(?:dkr[.-])?ecr(?:-fips)?\.[a-z0-9-]+\.(?:amazonaws\.com(?:\.cn)?|on\.aws|on\.amazonwebservices\.com\.cn)$/,
    ],
    ['gar', /(?:^|\.)gcr\.io$|-docker\.pkg\.dev$/],
    ['acr', /\.azurecr\.(?:io|cn|us)$/],
    ['quay', /^quay\.io$/],
    ['gitlab', /(?:^|\.)gitlab\./],
];
/** Whose registry this is, by its name (`Reference.registry`). */
function vendorOf(registry) {
    return HOSTS.find(([, host]) => host.test(registry))?.[0];
}
//# sourceMappingURL=vendors.js.map

/***/ })

};
