export const id = 9116;
export const ids = [9116,2913,7357,9738];
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

/***/ 7099:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ showCopy),
/* harmony export */   t: () => (/* binding */ showPlan)
/* harmony export */ });
/* harmony import */ var _runtime_format_bytes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(79807);
/* harmony import */ var _table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43626);


/** A finished push or copy as people read it: each reference with what happened to it, then what moved. */
function showCopy(report) {
    const rows = [
        ...report.references.map(({ reference, digest, action, reason = '' }) => [action, reference, digest, reason]),
        ...report.refused.map(({ reference, digest, reason }) => ['refused', reference, digest ?? '-', reason]),
    ];
    return [(0,_table_js__WEBPACK_IMPORTED_MODULE_0__/* .formatTable */ .k)(rows), showBlobs(report)].filter((part) => part !== '').join('\n');
}
function showBlobs({ platforms, blobs, size, seconds }) {
    const { sent, skipped, mounted, bytesSent } = blobs;
    const moved = [
        `${sent} blob${sent === 1 ? '' : 's'} sent (${(0,_runtime_format_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z)(bytesSent)})`,
        ...(skipped > 0 ? [`${skipped} already there`] : []),
        ...(mounted > 0 ? [`${mounted} mounted`] : []),
    ].join(', ');
    const image = [...platforms, (0,_runtime_format_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z)(size)].join(', ');
    return `${image}; ${moved}; ${seconds.toFixed(1)} s`;
}
/** A dry run: what each tag would become and what would be sent for it. */
function showPlan(plan) {
    const tags = plan.tags.map(({ action, reference, current, wanted, reason = '' }) => [
        action,
        reference,
        current ?? '-',
        wanted ?? (action === 'refuse' ? '-' : 'known after compressing'),
        reason,
    ]);
    const hasReasons = tags.some((row) => row.at(-1) !== '');
    const blobs = plan.blobs.map(({ action, store, digest, size }) => [action, store, digest, (0,_runtime_format_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z)(size)]);
    const parts = [(0,_table_js__WEBPACK_IMPORTED_MODULE_0__/* .formatTable */ .k)(tags, { header: ['TAG', 'REFERENCE', 'NOW', 'THEN', ...(hasReasons ? ['WHY'] : [])] })];
    if (blobs.length > 0)
        parts.push('', (0,_table_js__WEBPACK_IMPORTED_MODULE_0__/* .formatTable */ .k)(blobs, { header: ['BLOB', 'TO', 'DIGEST', 'SIZE'], right: [3] }));
    return parts.join('\n');
}
//# sourceMappingURL=show-copy.js.map

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

/***/ }),

/***/ 56423:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ splitPath),
/* harmony export */   z: () => (/* binding */ parseLocation)
/* harmony export */ });
/* harmony import */ var _image_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68424);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20438);


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

/***/ 43724:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ findSource),
/* harmony export */   y: () => (/* binding */ mountHints)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _image_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68424);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20438);
/* harmony import */ var _location_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(56423);




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
    const { openArchive } = await Promise.all(/* import() */[__webpack_require__.e(1380), __webpack_require__.e(1903), __webpack_require__.e(9978), __webpack_require__.e(7032)]).then(__webpack_require__.bind(__webpack_require__, 59978));
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
    const { openLayout } = await Promise.all(/* import() */[__webpack_require__.e(1380), __webpack_require__.e(3536)]).then(__webpack_require__.bind(__webpack_require__, 33917));
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

/***/ 82913:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openTargets: () => (/* binding */ openTargets),
  planPush: () => (/* binding */ planPush),
  push: () => (/* binding */ push)
});

// EXTERNAL MODULE: ./lib/image/reference.js
var image_reference = __webpack_require__(68424);
// EXTERNAL MODULE: ./lib/runtime/failure.js
var failure = __webpack_require__(20438);
// EXTERNAL MODULE: ./lib/stores/copy/copy.js + 4 modules
var copy = __webpack_require__(5685);
// EXTERNAL MODULE: ./lib/stores/copy/learn.js
var learn = __webpack_require__(69648);
// EXTERNAL MODULE: ./lib/ship/open-source.js
var open_source = __webpack_require__(43724);
// EXTERNAL MODULE: ./lib/image/platform.js + 1 modules
var platform = __webpack_require__(17035);
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
// EXTERNAL MODULE: ./lib/stores/copy/tags.js + 2 modules
var tags = __webpack_require__(20338);
;// CONCATENATED MODULE: ./lib/ship/protected-tags.js

/**
 * Refuses (`Failure('refused')`) when an exact version is on another image, before anything is sent. `config` is the image's own while its
 * digest is not known: an image with the same one is taken for the same, and the tag is looked at once more before it is written.
 */
async function refuseTakenTags(targets, wanted, config) {
    for (const { store, immutable = [] } of targets) {
        for (const tag of immutable) {
            const current = (await store.resolve(tag))?.digest;
            if (current === undefined || current === wanted)
                continue;
            if (wanted === undefined && configOf(await store.readManifest(current)) === config)
                continue;
            throw (0,tags/* takenTag */.u)(`${store.label}:${tag}`, current, wanted);
        }
    }
}
/** As {@link refuseTakenTags}, for a copy that is decided. */
async function refuseTakenVersions({ request, plans }) {
    for (const [i, plan] of plans.entries()) {
        const target = request.targets[i];
        await refuseTakenTags([target], plan.root?.descriptor.digest, configOf(plan.tree.document));
    }
}
function configOf({ content }) {
    return content.kind === 'manifest' ? content.config.digest : undefined;
}
/** A dry run with what guards and immutable tags say of it. */
async function planProtected(report, targets) {
    const byLabel = new Map(targets.map((target) => [target.store.label, target]));
    const listed = new Map();
    const list = (target) => {
        const tags = listed.get(target) ?? listTags(target);
        listed.set(target, tags);
        return tags;
    };
    const tags = report.tags.map(async (entry) => {
        const target = byLabel.get(entry.reference.slice(0, -entry.tag.length - 1));
        const guard = target?.guards?.get(entry.tag);
        if (target !== undefined && guard !== undefined) {
            const { take, reason } = guard(await list(target));
            return take ? { ...entry, reason } : { ...entry, action: 'refuse', wanted: entry.current, reason };
        }
        if (target?.immutable?.has(entry.tag) !== true || entry.action !== 'move')
            return entry;
        return { ...entry, action: 'refuse', blocks: true, reason: 'this version exists, and another image has it' };
    });
    return { ...report, tags: await Promise.all(tags) };
}
async function listTags({ store }) {
    const tags = [];
    for await (const tag of store.tags())
        tags.push(tag);
    return tags;
}
//# sourceMappingURL=protected-tags.js.map
// EXTERNAL MODULE: ./lib/ship/report.js
var report = __webpack_require__(63658);
;// CONCATENATED MODULE: ./lib/ship/push.js








/** Pushes an image to references in any number of repositories and registries; all tags move last, or none. */
async function push(request, connections) {
    const { runtime } = connections;
    const started = runtime.clock.now();
    const targets = await openTargets(request.references, connections);
    const found = await (0,open_source/* findSource */.T)(request.source, connections);
    const source = await readySource(found, targets, request, connections);
    try {
        const prepared = await prepare(source, found, request, connections);
        checkDigest(prepared, request.digest);
        await refuseTakenVersions(prepared);
        if (request.preflight === true && found.kind !== 'engine')
            await preflight(prepared, targets, connections);
        const done = await (0,copy/* applyCopy */.GH)(prepared, runtime);
        return { ...done, seconds: (runtime.clock.now() - started) / 1000 };
    }
    finally {
        await source.close();
    }
}
/** Before the first byte goes anywhere: may all that lack something be pushed to? */
async function preflight({ plans }, targets, connections) {
    const sends = targets.filter((_, i) => plans[i]?.blobs.some(({ action }) => action === 'upload' || action === 'compress'));
    if (sends.length === 0)
        return;
    const { checkPushRights } = await __webpack_require__.e(/* import() */ 694).then(__webpack_require__.bind(__webpack_require__, 80694));
    await checkPushRights(sends.map(({ reference }) => reference), connections);
}
/** What `push` would do, without doing any of it, nor moving a byte out of an engine. */
async function planPush(request, connections) {
    const targets = await openTargets(request.references, connections);
    const found = await (0,open_source/* findSource */.T)(request.source, connections);
    if (found.kind !== 'engine') {
        const ready = { source: found.store, name: found.name, targets };
        return await planProtected((0,report/* reportPlan */._S)(await prepare(ready, found, request, connections)), targets);
    }
    const image = await found.engine.existing(found.image);
    const known = await lookAround(found.engine, image, targets[0], request, connections);
    if (known.there !== undefined) {
        const ready = { source: targets[0].store, name: known.there, targets };
        return await planProtected((0,report/* reportPlan */._S)(await prepare(ready, found, request, connections)), targets);
    }
    const sizes = await found.engine.layerSizes(found.image, image);
    return await planProtected(await planFromEngine(image, sizes, targets, known.learned), targets);
}
/** Before anything is sent; an image whose layers are not compressed yet has no digest yet. */
function checkDigest({ plans }, wanted) {
    if (wanted === undefined)
        return;
    const actual = plans.map(({ root }) => root?.descriptor.digest).find((digest) => digest !== wanted);
    if (plans.every(({ root }) => root?.descriptor.digest === wanted))
        return;
    throw new failure/* Failure */.HR('refused', `the image is ${actual ?? 'not compressed yet, so its digest is not known'}, not ${wanted}`, {
        reference: wanted,
        hint: 'The plan was made for one image. Give that image, or make the plan again.',
    });
}
/** One target per repository, tags in the order given. */
async function openTargets(references, connections) {
    const byRepository = new Map();
    for (const wanted of references) {
        const { reference: text, guard, immutable = false, } = typeof wanted === 'string' ? { reference: wanted } : wanted;
        const reference = (0,image_reference/* withDefaultTag */._t)((0,image_reference/* parseReference */.F2)(text));
        if (reference.digest !== undefined) {
            throw new failure/* Failure */.HR('usage', `"${text}" has a digest; an image is pushed to a tag`, {
                reference: text,
                hint: 'The digest follows from the image: leave out @sha256:…',
            });
        }
        const empty = { reference, tags: [], guards: new Map(), immutable: new Set() };
        const entry = byRepository.get((0,image_reference/* repositoryOf */._M)(reference)) ?? empty;
        const tag = reference.tag;
        if (!entry.tags.includes(tag))
            entry.tags.push(tag);
        if (guard !== undefined)
            entry.guards.set(tag, guard);
        if (immutable)
            entry.immutable.add(tag);
        byRepository.set((0,image_reference/* repositoryOf */._M)(reference), entry);
    }
    const [first, ...others] = await Promise.all([...byRepository.values()].map(async ({ reference, ...entry }) => {
        const registry = await connections.registry(reference.registry);
        return { reference, ...entry, store: registry.repository(reference.repository) };
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
    const image = await engine.existing(name);
    const { there, learned } = await lookAround(engine, image, first, request, connections);
    if (!engine.info.containerdStore)
        await refuseTakenTags(targets, there, image.id);
    else if (request.platforms === undefined)
        await refuseTakenTags(targets, image.id);
    if (there !== undefined) {
        runtime.log.info(`${first.store.label} has this image already (${there}): nothing leaves the engine`);
        return { source: first.store, name: there, targets, close: async () => { } };
    }
    if (request.preflight === true) {
        const { checkPushRights } = await __webpack_require__.e(/* import() */ 694).then(__webpack_require__.bind(__webpack_require__, 80694));
        // A repository that has the image already may be one that is only read.
        const hasAll = async (target) => target !== first && (await lookAround(engine, image, target, request, connections)).there !== undefined;
        await checkPushRights(targets.map(({ reference }) => reference), connections, async (i) => hasAll(targets[i]));
    }
    const { exportImage } = await Promise.all(/* import() */[__webpack_require__.e(1380), __webpack_require__.e(127), __webpack_require__.e(1903), __webpack_require__.e(9978), __webpack_require__.e(4914)]).then(__webpack_require__.bind(__webpack_require__, 44914));
    const exported = await exportImage(engine, name, first.store, learned.layers, runtime);
    const { arrived } = exported;
    return { ...exported, targets: [{ ...first, learned, arrived }, ...others] };
}
/** What the first target knows of an engine's image: the digest under which it has it, or which of its layers it has. */
async function lookAround(engine, image, target, request, { runtime }) {
    if (engine.info.containerdStore) {
        return { there: (await target.store.resolve(image.id))?.digest, learned: learn/* NOTHING_LEARNED */.MC };
    }
    const wanted = new Map([[image.id, image.diffIds]]);
    const compression = request.compression ?? 'gzip';
    const learned = await (0,learn/* learnLayers */.bY)(target.store, target.tags, compression, wanted, runtime.log);
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
        ...(connections.memory === undefined ? {} : { memory: connections.memory }),
    }, connections.runtime);
}
//# sourceMappingURL=push.js.map

/***/ }),

/***/ 63658:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KJ: () => (/* binding */ reportCopy),
/* harmony export */   Ni: () => (/* binding */ refuseAsPlanned),
/* harmony export */   _S: () => (/* binding */ reportPlan),
/* harmony export */   qr: () => (/* binding */ withReasons)
/* harmony export */ });
/* harmony import */ var _image_platform_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17035);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20438);
/* harmony import */ var _stores_copy_tree_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(66096);



function reportCopy(result) {
    const { digest, mediaType, platforms, blobs, size, seconds } = result;
    const references = result.references.map(({ store, tag, ...rest }) => ({ reference: `${store}:${tag}`, ...rest }));
    const refused = result.held.map(({ store, tag, reason, digest: at }) => ({
        reference: `${store}:${tag}`,
        digest: at ?? null,
        reason,
    }));
    return { digest, mediaType, references, refused, platforms, blobs, size, seconds };
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
        platforms: first === undefined ? [] : (0,_stores_copy_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .platformsOf */ .Wt)(first.tree.document.content).map(_image_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPlatform */ .Bq),
    };
}
/** A report with the reasons of the plan that was carried out, where nothing decided again. */
function withReasons(report, plan) {
    if (plan === undefined)
        return report;
    const planned = new Map(plan.tags.map((tag) => [tag.reference, tag]));
    const add = (entry) => {
        const tag = planned.get(entry.reference);
        // What was new when the plan was made is there now: that reason has passed.
        const hasPassed = entry.action === 'kept' && tag?.action !== 'keep';
        const reason = entry.reason ?? (hasPassed ? undefined : tag?.reason);
        return reason === undefined ? entry : { ...entry, reason };
    };
    return 'references' in report
        ? { ...report, references: report.references.map(add) }
        : { ...report, tags: report.tags.map(add) };
}
/** A dry run ends as the push itself would: `Failure('refused')` when an exact version is on another image. */
function refuseAsPlanned({ tags }) {
    const refused = tags.filter(({ action, blocks }) => action === 'refuse' && blocks === true);
    if (refused.length === 0)
        return;
    const all = refused.map(({ reference, reason }) => `${reference}: ${reason}`).join('; ');
    throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('refused', `it would be refused: ${all}`, {
        reference: refused[0]?.reference,
        hint: 'Nothing was written: this was a dry run.',
    });
}
//# sourceMappingURL=report.js.map

/***/ })

};
