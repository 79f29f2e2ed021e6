export const id = 5840;
export const ids = [5840,5152,2771,4232];
export const modules = {

/***/ 27512:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   command: () => (/* binding */ command)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20438);
/* harmony import */ var _runtime_format_bytes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(79807);
/* harmony import */ var _connect_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68792);
/* harmony import */ var _table_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(43626);





const WORDS = ['restore', 'save', 'ls', 'prune'];
const KEEP = 5;
/** The options that only some of the words have. */
const OWN_OPTIONS = {
    keep: ['prune'],
    'max-size': ['prune'],
    'fail-on-error': ['restore', 'save'],
};
const command = {
    usage: 'cache restore|save|ls|prune [IMAGE...]',
    summary: 'Keep the layers of images between runs: only what changed moves, and nothing is believed unchecked',
    help: `IMAGE is a name or a glob: app:ci, "ghcr.io/acme/*", "!node:*" leaves out. restore takes all of the record without one;
save wants at least one, unless a restore came before: then everything new since is meant.

  seaworthy cache save app:ci --to ./cache
  seaworthy cache restore --to ghcr.io/acme/cache --key app
  seaworthy cache ls --to ghcr.io/acme/cache
  seaworthy cache prune --to ./cache --keep 3 --max-size 5GB

Without --to it is a folder of this user; in a workflow, GitHub's cache. What goes wrong with an image is a warning, and the others
go on: a job can build what the cache did not bring. See docs/cache.md.`,
    options: {
        to: {
            type: 'string',
            value: 'PLACE',
            help: 'github, directory, a path (./cache) or a repository (ghcr.io/acme/cache)',
        },
        key: { type: 'string', value: 'NAME', help: 'What tells this cache from others' },
        'signing-key-file': { type: 'string', value: 'FILE', help: 'The secret that signs records and checks them' },
        'require-signed': { type: 'boolean', help: 'Refuse records that are not signed with it' },
        'fail-on-error': { type: 'boolean', help: 'restore, save: exit with 1 when anything went wrong' },
        keep: { type: 'string', value: 'N', help: `prune: newest records kept of each key (${KEEP})` },
        'max-size': { type: 'string', value: 'SIZE', help: 'prune: what the cache may hold: 500MB, 5GB' },
    },
    dryRun: true,
    arity: [1, Number.POSITIVE_INFINITY],
    async run(context) {
        const [word = '', ...images] = context.args;
        if (!WORDS.some((known) => known === word)) {
            throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('usage', `cache cannot ${word.slice(0, 50)}`, { hint: 'It can restore, save, ls and prune.' });
        }
        if (context.settings.dryRun && word !== 'prune') {
            throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('usage', `cache ${word} has no dry run`, { hint: 'cache prune has one. Nothing was done.' });
        }
        checkMeant(word, images, context.options);
        return await (0,_connect_js__WEBPACK_IMPORTED_MODULE_2__/* .withConnections */ .q)(context, async (connections) => {
            const cache = await openFromOptions(context.options, connections);
            try {
                if (word === 'restore')
                    return exitCodeOf(await restore(images, cache, context), context);
                if (word === 'save')
                    return exitCodeOf(await save(images, cache, context), context);
                if (word === 'ls')
                    await list(cache, context);
                else
                    await prune(cache, context);
                return undefined;
            }
            finally {
                await cache.entries.close();
            }
        });
    },
};
/** What a word would not look at would be believed to have been done. */
function checkMeant(word, images, options) {
    for (const [name, words] of Object.entries(OWN_OPTIONS)) {
        if (words.includes(word) || options[name] === undefined || options[name] === false)
            continue;
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('usage', `cache ${word} has no --${name}`, {
            hint: `cache ${words.join(' and cache ')} ${words.length === 1 ? 'has' : 'have'} it. Nothing was done.`,
        });
    }
    const [image] = images;
    if (image !== undefined && (word === 'ls' || word === 'prune')) {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('usage', `cache ${word} is of the whole cache and takes no image: ${image.slice(0, 200)}`, {
            hint: 'Leave the image out. Nothing was done.',
        });
    }
}
async function openFromOptions(options, connections) {
    const { openCache } = await __webpack_require__.e(/* import() */ 942).then(__webpack_require__.bind(__webpack_require__, 8561));
    const file = options['signing-key-file'];
    const signingKey = typeof file === 'string' ? await readKey(file) : undefined;
    const text = (name) => (typeof options[name] === 'string' ? options[name] : '');
    return await openCache({
        to: text('to'),
        key: text('key'),
        signingKey,
        requireSigned: options['require-signed'] === true,
    }, connections);
}
async function readKey(file) {
    try {
        return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file, 'utf8')).trim();
    }
    catch (cause) {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('usage', `the file of --signing-key-file, ${file}, cannot be read`, { reference: file, cause });
    }
}
function exitCodeOf({ warnings }, { options }) {
    return options['fail-on-error'] === true && warnings.length > 0 ? 1 : undefined;
}
async function restore(images, cache, { result }) {
    const { restoreInJob } = await Promise.all(/* import() */[__webpack_require__.e(7404), __webpack_require__.e(5641), __webpack_require__.e(3233), __webpack_require__.e(5685), __webpack_require__.e(1903), __webpack_require__.e(8899), __webpack_require__.e(8608), __webpack_require__.e(3055), __webpack_require__.e(1737), __webpack_require__.e(9128)]).then(__webpack_require__.bind(__webpack_require__, 71737));
    const report = await restoreInJob({ images }, cache);
    result(report, showRestore(report));
    return report;
}
async function save(images, cache, { result }) {
    const [{ saveCache }, { NO_SESSION, readSession }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(7404), __webpack_require__.e(3233), __webpack_require__.e(1903), __webpack_require__.e(8899), __webpack_require__.e(9978), __webpack_require__.e(3160), __webpack_require__.e(5239), __webpack_require__.e(7269), __webpack_require__.e(4069), __webpack_require__.e(6747)]).then(__webpack_require__.bind(__webpack_require__, 53842)),
        Promise.all(/* import() */[__webpack_require__.e(7404), __webpack_require__.e(5641), __webpack_require__.e(3233), __webpack_require__.e(5685), __webpack_require__.e(1903), __webpack_require__.e(8899), __webpack_require__.e(8608), __webpack_require__.e(3055), __webpack_require__.e(1737), __webpack_require__.e(9128)]).then(__webpack_require__.bind(__webpack_require__, 71737)),
    ]);
    const session = await readSession(cache.key, cache.connections.runtime);
    if (session === undefined && images.length === 0) {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('usage', 'which images are to be saved?', {
            hint: 'Name them: seaworthy cache save app:ci. After a restore of the same key, what is new since is meant.',
        });
    }
    const report = await saveCache({ images, ...(session ?? NO_SESSION) }, cache);
    result(report, showSave(report));
    return report;
}
async function list(cache, { result }) {
    const { listCache } = await Promise.all(/* import() */[__webpack_require__.e(8899), __webpack_require__.e(2428)]).then(__webpack_require__.bind(__webpack_require__, 62428));
    const records = await listCache(cache);
    const rows = records.map(({ created, key, scope, size, images, signed }) => [
        new Date(created).toISOString().slice(0, 19),
        key,
        scope,
        (0,_runtime_format_bytes_js__WEBPACK_IMPORTED_MODULE_3__/* .formatBytes */ .z)(size),
        signed ? 'signed' : '',
        images.join(' '),
    ]);
    const header = ['SAVED', 'KEY', 'SCOPE', 'SIZE', '', 'IMAGES'];
    result({ backend: cache.entries.label, records }, (0,_table_js__WEBPACK_IMPORTED_MODULE_4__/* .formatTable */ .k)(rows, { header, right: [3] }));
}
async function prune(cache, { options, settings, result }) {
    const [{ pruneCache }, { parseCount, parseSize }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(8899), __webpack_require__.e(3873)]).then(__webpack_require__.bind(__webpack_require__, 16254)),
        __webpack_require__.e(/* import() */ 389).then(__webpack_require__.bind(__webpack_require__, 30389)),
    ]);
    const keep = typeof options.keep === 'string' ? parseCount(options.keep, '--keep') : KEEP;
    const size = options['max-size'];
    const maxBytes = typeof size === 'string' ? parseSize(size, '--max-size') : undefined;
    const report = await pruneCache({ keep, maxBytes, dryRun: settings.dryRun }, cache);
    const rows = report.removed.map(({ key, size: bytes, reason }) => [(0,_runtime_format_bytes_js__WEBPACK_IMPORTED_MODULE_3__/* .formatBytes */ .z)(bytes), key, reason]);
    const verb = settings.dryRun ? 'would be removed' : 'removed';
    const sum = `${report.removed.length} entries ${verb}, ${(0,_runtime_format_bytes_js__WEBPACK_IMPORTED_MODULE_3__/* .formatBytes */ .z)(report.bytes)}; ${(0,_runtime_format_bytes_js__WEBPACK_IMPORTED_MODULE_3__/* .formatBytes */ .z)(report.left)} left`;
    result(report, [(0,_table_js__WEBPACK_IMPORTED_MODULE_4__/* .formatTable */ .k)(rows, { right: [0] }), sum].filter((part) => part !== '').join('\n'));
}
function showRestore({ images, record, seconds, secondsSaved, warnings }) {
    if (record === null) {
        return warnings.length === 0
            ? 'nothing was saved under this key yet'
            : 'no image record under this key can be used: see above';
    }
    const rows = images.map(({ name, hit, layers, bytes, reason = '' }) => {
        const counts = `${layers.restored} restored, ${layers.present} present, ${layers.upstream} upstream`;
        return [hit ? 'hit' : 'miss', name, hit ? counts : '', (0,_runtime_format_bytes_js__WEBPACK_IMPORTED_MODULE_3__/* .formatBytes */ .z)(bytes), reason];
    });
    const took = seconds.lookup + seconds.restore;
    const saved = secondsSaved === null ? '' : `; made in at least ${(secondsSaved + took).toFixed(1)} s`;
    return `${(0,_table_js__WEBPACK_IMPORTED_MODULE_4__/* .formatTable */ .k)(rows, { right: [3] })}\n${took.toFixed(1)} s${saved}`;
}
function showSave({ savedImages, saved, seconds }) {
    const rows = savedImages.map(({ name, action, layers, reason = '' }) => {
        const counts = `${layers.saved} new, ${layers.known} known, ${layers.upstream} upstream`;
        return [action, name, action === 'skipped' ? '' : counts, reason];
    });
    const took = seconds.lookup + seconds.save;
    const sum = `${saved.entries} entries stored, ${(0,_runtime_format_bytes_js__WEBPACK_IMPORTED_MODULE_3__/* .formatBytes */ .z)(saved.bytes)}; ${took.toFixed(1)} s`;
    return [(0,_table_js__WEBPACK_IMPORTED_MODULE_4__/* .formatTable */ .k)(rows), sum].filter((part) => part !== '').join('\n');
}
//# sourceMappingURL=cache.js.map

/***/ }),

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
