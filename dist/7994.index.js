export const id = 7994;
export const ids = [7994,6096,4232];
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
    const image = [...platforms, ...(size === undefined ? [] : [(0,_runtime_format_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z)(size)])].join(', ');
    return [...(image === '' ? [] : [image]), moved, `${seconds.toFixed(1)} s`].join('; ');
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

/***/ 37994:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  command: () => (/* binding */ command)
});

// EXTERNAL MODULE: ./lib/runtime/failure.js
var failure = __webpack_require__(20438);
// EXTERNAL MODULE: ./lib/ship/report.js
var ship_report = __webpack_require__(63658);
// EXTERNAL MODULE: ./lib/image/reference.js
var image_reference = __webpack_require__(68424);
// EXTERNAL MODULE: ./lib/ship/push.js + 2 modules
var push = __webpack_require__(82913);
;// CONCATENATED MODULE: ./lib/ship/tag.js



/**
 * Gives an image in a registry more tags, all its platforms kept and no layer moved. A name is a tag in the same
 * repository, or a whole reference (anything with a slash or a colon).
 */
async function tag(text, names, connections) {
    return await (0,push.push)(toPush(text, names), connections);
}
/** What {@link tag} would do. */
async function planTag(text, names, connections) {
    return await (0,push.planPush)(toPush(text, names), connections);
}
function toPush(text, names) {
    const reference = (0,image_reference/* withDefaultTag */._t)((0,image_reference/* parseReference */.F2)(text));
    const references = names.map((name) => {
        if (/[/:]/.test(name))
            return (0,image_reference/* canonical */.$N)((0,image_reference/* withDefaultTag */._t)((0,image_reference/* parseReference */.F2)(name)));
        if ((0,image_reference/* isTag */.dz)(name))
            return `${(0,image_reference/* repositoryOf */._M)(reference)}:${name}`;
        throw new failure/* Failure */.HR('invalid', `"${name}" is not a tag`, {
            reference: name,
            hint: 'At most 128 letters, digits, "_", "." and "-", not starting with "." or "-".',
        });
    });
    // The image as it is: a layer that is plain in the registry stays plain.
    return { source: `registry:${(0,image_reference/* canonical */.$N)(reference)}`, references, compression: 'none' };
}
//# sourceMappingURL=tag.js.map
// EXTERNAL MODULE: ./lib/cli/connect.js
var connect = __webpack_require__(68792);
// EXTERNAL MODULE: ./lib/cli/show-copy.js
var show_copy = __webpack_require__(7099);
;// CONCATENATED MODULE: ./lib/cli/tag.js





const command = {
    usage: 'tag REF TAG|REF...',
    summary: 'Give an image in a registry more tags, all platforms kept, no layer moved',
    help: `Nothing is pulled: the registry is given the same manifest under another name.

  seaworthy tag ghcr.io/acme/app:1.4.2 1.4 1 latest
  seaworthy tag ghcr.io/acme/app:1.4.2 ghcr.io/acme/app-stable:1`,
    dryRun: true,
    arity: [2, Number.POSITIVE_INFINITY],
    async run(context) {
        const [reference = '', ...names] = context.args;
        if (context.settings.platform !== undefined) {
            throw new failure/* Failure */.HR('usage', 'tag keeps every platform of the image, so --platform means nothing to it', {
                hint: 'To name one platform by itself: seaworthy copy REF NEWREF --platform OS/ARCH',
            });
        }
        if (context.settings.dryRun) {
            const plan = await (0,connect/* withConnections */.q)(context, (connections) => planTag(reference, names, connections));
            context.result(plan, (0,show_copy/* showPlan */.t)(plan));
            return undefined;
        }
        const done = await (0,connect/* withConnections */.q)(context, (connections) => tag(reference, names, connections));
        const report = (0,ship_report/* reportCopy */.KJ)(done);
        context.result(report, (0,show_copy/* showCopy */.$)(report));
        return undefined;
    },
};
//# sourceMappingURL=tag.js.map

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
    return { digest, mediaType, references, refused, platforms, blobs, ...(size === undefined ? {} : { size }), seconds };
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

/***/ }),

/***/ 34642:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ readImageConfig)
/* harmony export */ });
/* harmony import */ var _image_config_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44887);
/* harmony import */ var _image_media_types_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64857);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20438);
/* harmony import */ var _verify_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(51593);




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

/***/ 66096:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OR: () => (/* binding */ blobsOf),
/* harmony export */   PY: () => (/* binding */ bottomUp),
/* harmony export */   S2: () => (/* binding */ platformsIn),
/* harmony export */   Wt: () => (/* binding */ platformsOf),
/* harmony export */   Zc: () => (/* binding */ readTree),
/* harmony export */   wf: () => (/* binding */ leavesOf)
/* harmony export */ });
/* harmony import */ var _image_manifest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64252);
/* harmony import */ var _image_media_types_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64857);
/* harmony import */ var _image_platform_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(17035);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(20438);
/* harmony import */ var _runtime_limit_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(92359);
/* harmony import */ var _verify_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(51593);
/* harmony import */ var _image_config_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(34642);







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
