export const id = 737;
export const ids = [737];
export const modules = {

/***/ 8792:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ withConnections)
/* harmony export */ });
/* harmony import */ var _ship_connections_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7357);

/** Opens connections as the global options say, and closes them after `body`, whatever becomes of it. */
async function withConnections({ settings, runtime }, body) {
    const connections = (0,_ship_connections_js__WEBPACK_IMPORTED_MODULE_0__.openConnections)({
        insecure: settings.insecure,
        caFile: settings.ca,
        configDir: settings.config,
        concurrency: settings.concurrency,
        timeoutMs: settings.timeout,
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

/***/ 8620:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L4: () => (/* binding */ findCredential),
/* harmony export */   Ld: () => (/* binding */ credentialSource),
/* harmony export */   aS: () => (/* binding */ credentialPlaces)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _image_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8424);
/* harmony import */ var _auth_entry_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7662);
/* harmony import */ var _config_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8826);
/* harmony import */ var _credential_helper_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1);





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

/***/ 2359:
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

/***/ 7357:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openConnections: () => (/* binding */ openConnections)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/image/reference.js
var reference = __webpack_require__(8424);
// EXTERNAL MODULE: ./lib/login/credential-source.js
var credential_source = __webpack_require__(8620);
// EXTERNAL MODULE: ./lib/login/reach.js + 1 modules
var reach = __webpack_require__(4023);
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
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./lib/image/digest.js
var image_digest = __webpack_require__(7241);
// EXTERNAL MODULE: ./lib/image/media-types.js
var media_types = __webpack_require__(4857);
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
// EXTERNAL MODULE: ./lib/stores/registry/registry.js + 36 modules
var registry = __webpack_require__(383);
;// CONCATENATED MODULE: ./lib/ship/connections.js







function openConnections(options, outside) {
    const runtime = holdInterruption(outside);
    const registries = new Map();
    let engine;
    const credentials = options.credentials ?? (0,credential_source/* credentialSource */.Ld)(runtime, configOption(options));
    const open = async (host) => {
        return (0,registry/* openRegistry */.M)(host, {
            credentials,
            ...(await (0,reach/* reachOf */.x)(host, options, runtime.env)),
            ...(options.concurrency === undefined ? {} : { concurrency: options.concurrency }),
            ...(options.timeoutMs === undefined ? {} : { timeouts: { headers: options.timeoutMs } }),
        }, runtime);
    };
    const cache = cacheFolder(runtime.env);
    return {
        runtime,
        options,
        memory: cache === undefined ? undefined : folderMemory((0,external_node_path_.join)(cache, 'seaworthy', 'layers'), runtime.clock),
        registry: (host) => {
            const name = (0,reference/* normalizeRegistry */.l5)(host);
            const opened = registries.get(name) ?? open(name);
            registries.set(name, opened);
            return opened;
        },
        engine: () => {
            // Loaded when an engine is needed: most of a release talks to registries only.
            engine ??= __webpack_require__.e(/* import() */ 718).then(__webpack_require__.bind(__webpack_require__, 1718)).then(({ connectEngine }) => connectEngine(runtime));
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

/***/ }),

/***/ 4642:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ readImageConfig)
/* harmony export */ });
/* harmony import */ var _image_config_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4887);
/* harmony import */ var _image_media_types_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4857);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(438);
/* harmony import */ var _verify_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1593);




const CONFIG_LIMIT = 8 * 1024 * 1024;
/**
 * The config of an image. Undefined for an artifact, whose config is something else, and for a config that is not as
 * the specification has it: neither is a reason not to copy it. Bytes that cannot be read are.
 */
async function readImageConfig(source, { config }) {
    if (!(0,_image_media_types_js__WEBPACK_IMPORTED_MODULE_1__/* .isConfigType */ .lJ)(config.mediaType))
        return undefined;
    const bytes = await (0,_verify_js__WEBPACK_IMPORTED_MODULE_3__/* .collect */ .Fo)(source.readBlob(config), CONFIG_LIMIT, 'the image config');
    try {
        return (0,_image_config_js__WEBPACK_IMPORTED_MODULE_0__/* .parseImageConfig */ .F)(bytes);
    }
    catch (error) {
        if (error instanceof _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR && error.code === 'invalid')
            return undefined;
        throw error;
    }
}
//# sourceMappingURL=image-config.js.map

/***/ }),

/***/ 6096:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OR: () => (/* binding */ blobsOf),
/* harmony export */   PY: () => (/* binding */ bottomUp),
/* harmony export */   S2: () => (/* binding */ platformsIn),
/* harmony export */   Wt: () => (/* binding */ platformsOf),
/* harmony export */   Zc: () => (/* binding */ readTree),
/* harmony export */   wf: () => (/* binding */ leavesOf)
/* harmony export */ });
/* harmony import */ var _image_manifest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4252);
/* harmony import */ var _image_media_types_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4857);
/* harmony import */ var _image_platform_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7035);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(438);
/* harmony import */ var _runtime_limit_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2359);
/* harmony import */ var _verify_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1593);
/* harmony import */ var _image_config_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4642);







const DEPTH_MAX = 4;
/** Manifests in one tree, each counted as often as it is listed: an index of the same index many times over must not explode. */
const MANIFESTS_MAX = 1000;
const READS_AT_ONCE = 8;
const ATTESTATION_OF = 'vnd.docker.reference.digest';
/**
 * Reads the manifest under a name and all manifests it lists. With `platforms`, an index is cut down to those (and the
 * attestations that belong to them): one platform gives its manifest itself, several a new index; one that is not there
 * is an error that says what is. A child must be what its entry says.
 */
async function readTree(source, name, platforms = []) {
    const root = await source.readManifest(name);
    const chosen = platforms.length === 0 ? root : await choosePlatforms(source, root, platforms);
    const budget = { left: MANIFESTS_MAX };
    if ('digest' in chosen)
        return readBelow(source, await readChild(source, chosen), DEPTH_MAX, budget);
    return readBelow(source, chosen, DEPTH_MAX, budget);
}
/** All trees of a tree, children before what lists them. */
function* bottomUp(tree) {
    for (const child of tree.children)
        yield* bottomUp(child);
    yield tree;
}
/** The image manifests of a tree, in its order. */
function leavesOf(tree) {
    return [...bottomUp(tree)].filter((t) => t.document.content.kind === 'manifest');
}
/** The blobs that have to be stored for a manifest: its config and layers, without layers that only point elsewhere. */
function blobsOf(content) {
    if (content.kind === 'index')
        return [];
    return [content.config, ...content.layers.filter((layer) => !(0,_image_media_types_js__WEBPACK_IMPORTED_MODULE_1__/* .isForeignLayerType */ .mi)(layer.mediaType))];
}
/** The platforms an index has, in its order, without attestations; an image manifest has none to tell. */
function platformsOf(content) {
    if (content.kind === 'manifest')
        return [];
    return content.manifests.flatMap((entry) => entry.platform === undefined || isAttestation(entry) ? [] : [entry.platform]);
}
/** The platforms of a tree; those of a single image are in its config, which is read for it. */
async function platformsIn(source, { document }) {
    const { content } = document;
    if (content.kind === 'index')
        return platformsOf(content);
    const platform = (await (0,_image_config_js__WEBPACK_IMPORTED_MODULE_5__/* .readImageConfig */ .M)(source, content))?.platform;
    return platform === undefined || platform.os === '' ? [] : [platform];
}
/** BuildKit lists attestations beside the images, for the platform "unknown/unknown". */
function isAttestation(entry) {
    return entry.platform?.os === 'unknown' && entry.platform.architecture === 'unknown';
}
async function readBelow(source, document, depth, budget) {
    const { content } = document;
    if (content.kind === 'manifest')
        return { document, children: [] };
    budget.left -= content.manifests.length;
    if (depth === 0 || budget.left < 0) {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR('invalid', `${source.label}: the index ${document.descriptor.digest} is too deep or too long`);
    }
    const children = await (0,_runtime_limit_js__WEBPACK_IMPORTED_MODULE_6__/* .mapLimited */ .b)(content.manifests, READS_AT_ONCE, async (entry) => {
        return await readBelow(source, await readChild(source, entry), depth - 1, budget);
    });
    return { document, children };
}
async function readChild(source, entry) {
    if (!(0,_image_media_types_js__WEBPACK_IMPORTED_MODULE_1__/* .isIndexType */ .$U)(entry.mediaType) && !(0,_image_media_types_js__WEBPACK_IMPORTED_MODULE_1__/* .isManifestType */ .Q3)(entry.mediaType)) {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR('unsupported', `${source.label}: an index lists "${entry.mediaType}", which is no manifest`);
    }
    const document = await source.readManifest(entry.digest);
    (0,_verify_js__WEBPACK_IMPORTED_MODULE_4__/* .checkExpectation */ .Zt)(document.descriptor, entry, source.label);
    if ((0,_image_media_types_js__WEBPACK_IMPORTED_MODULE_1__/* .isIndexType */ .$U)(entry.mediaType) === (document.content.kind === 'index'))
        return document;
    throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR('invalid', `${source.label}: an index lists ${entry.digest} as "${entry.mediaType}", which it is not`);
}
async function choosePlatforms(source, root, platforms) {
    const { content } = root;
    if (content.kind === 'manifest') {
        await checkPlatform(source, root, platforms);
        return root;
    }
    const chosen = platforms.map((platform) => {
        const entry = content.manifests.find((e) => e.platform !== undefined && (0,_image_platform_js__WEBPACK_IMPORTED_MODULE_2__/* .samePlatform */ .my)(platform, e.platform));
        if (entry !== undefined)
            return entry;
        const there = platformsOf(content).map(_image_platform_js__WEBPACK_IMPORTED_MODULE_2__/* .formatPlatform */ .Bq).join(', ');
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR('not-found', `${source.label} has no image for ${(0,_image_platform_js__WEBPACK_IMPORTED_MODULE_2__/* .formatPlatform */ .Bq)(platform)}; it has ${there}`);
    });
    const [only] = chosen;
    if (chosen.length === 1 && only !== undefined)
        return only;
    const kept = new Set(chosen.map((entry) => entry.digest));
    const manifests = content.manifests.filter((entry) => kept.has(entry.digest) || kept.has(entry.annotations?.[ATTESTATION_OF] ?? ''));
    if (manifests.length === content.manifests.length)
        return root;
    const annotations = content.annotations === undefined ? {} : { annotations: content.annotations };
    return (0,_image_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .encodeManifest */ .Gb)({ schemaVersion: 2, mediaType: content.mediaType, manifests, ...annotations });
}
/** A single image must be for one of the platforms that were asked for; one that names none is for any. */
async function checkPlatform(source, document, platforms) {
    const [own] = await platformsIn(source, { document, children: [] });
    if (own === undefined || platforms.some((platform) => (0,_image_platform_js__WEBPACK_IMPORTED_MODULE_2__/* .samePlatform */ .my)(platform, own)))
        return;
    const asked = platforms.map(_image_platform_js__WEBPACK_IMPORTED_MODULE_2__/* .formatPlatform */ .Bq).join(', ');
    throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR('not-found', `${source.label} has no image for ${asked}; it has ${(0,_image_platform_js__WEBPACK_IMPORTED_MODULE_2__/* .formatPlatform */ .Bq)(own)}`);
}
//# sourceMappingURL=tree.js.map

/***/ })

};
