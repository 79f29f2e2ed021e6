export const id = 1873;
export const ids = [1873,5152,2771,4232];
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

/***/ 86693:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _z: () => (/* binding */ policyPlace),
/* harmony export */   bt: () => (/* binding */ QUICK_OPTIONS),
/* harmony export */   iJ: () => (/* binding */ POLICY_OPTIONS),
/* harmony export */   u0: () => (/* binding */ quickCheck),
/* harmony export */   vU: () => (/* binding */ textOption),
/* harmony export */   y8: () => (/* binding */ listOption)
/* harmony export */ });
/** Options of every command that reads the policy. */
const POLICY_OPTIONS = {
    policy: { type: 'string', value: 'FILE', help: 'The policy (.github/seaworthy.yml)' },
    lock: { type: 'string', value: 'FILE', help: 'The trust lock (seaworthy.lock)' },
};
/** Options of a check without a policy. */
const QUICK_OPTIONS = {
    'dct-server': { type: 'string', value: 'URL', help: 'Without a policy: the Notary server' },
    pin: {
        type: 'string',
        multiple: true,
        value: 'PIN',
        help: 'Without a policy: a root that is trusted, as keyid:HEX, spki:sha256:HEX, ca:FILE or root:sha256:HEX@vN',
    },
    tofu: { type: 'boolean', help: 'Without a policy: believe whatever root the server shows' },
};
function policyPlace(options) {
    return {
        root: '.',
        policyFile: textOption(options, 'policy') ?? '.github/seaworthy.yml',
        lockFile: textOption(options, 'lock') ?? 'seaworthy.lock',
    };
}
/** What the options ask for in place of the policy; undefined when they ask for nothing. */
function quickCheck(options) {
    const dctServer = textOption(options, 'dct-server');
    const pins = (options.pin ?? []);
    const tofu = options.tofu === true;
    return dctServer === undefined && pins.length === 0 && !tofu ? undefined : { dctServer, pins, tofu };
}
function textOption(options, name) {
    const value = options[name];
    return typeof value === 'string' && value !== '' ? value : undefined;
}
/** The values of an option that may be given several times. */
function listOption(options, name) {
    return (options[name] ?? []);
}
//# sourceMappingURL=options.js.map

/***/ }),

/***/ 11421:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   command: () => (/* binding */ command),
/* harmony export */   showReport: () => (/* binding */ showReport)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20438);
/* harmony import */ var _ship_trust_base_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(75258);
/* harmony import */ var _ship_trust_verify_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(70915);
/* harmony import */ var _trust_sarif_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(97315);
/* harmony import */ var _trust_verify_report_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(68928);
/* harmony import */ var _connect_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(68792);
/* harmony import */ var _table_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(43626);
/* harmony import */ var _trust_options_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(86693);









const command = {
    usage: 'verify REF...',
    summary: 'Verify who signed images, under the policy of the repository',
    help: `Each image is resolved once and its bytes are hashed here; the digests printed are what was verified: use these from
here on. The policy is .github/seaworthy.yml; for one look without it, name a pin.

  seaworthy verify registry.corp:5000/acme/app:1.4.2
  seaworthy verify --pin keyid:HEX --dct-server https://notary.corp:4443 registry.corp:5000/acme/app:1.4.2
  seaworthy verify --offline evidence.tar --now 2026-12-01T00:00:00Z docker.io/acme/app:1.4.2

Exit code: 0 verified (or audit), 1 violated, 3 could not be checked.`,
    options: {
        ..._trust_options_js__WEBPACK_IMPORTED_MODULE_6__/* .POLICY_OPTIONS */ .iJ,
        ..._trust_options_js__WEBPACK_IMPORTED_MODULE_6__/* .QUICK_OPTIONS */ .bt,
        base: {
            type: 'string',
            value: 'COMMIT',
            help: 'Read policy and lock at this commit (in a pull request: its base)',
        },
        mode: { type: 'string', value: 'MODE', help: "enforce or audit, in place of the policy's" },
        offline: {
            type: 'string',
            value: 'ARCHIVE',
            help: 'Verify with what trust export kept; nothing is asked of a network',
        },
        now: { type: 'string', value: 'TIME', help: 'The moment an offline verification counts for: 2026-12-01T00:00:00Z' },
        sarif: { type: 'string', value: 'FILE', help: 'Write the findings as SARIF 2.1.0 too' },
    },
    arity: [1, Number.POSITIVE_INFINITY],
    async run(context) {
        const { args, options, settings, runtime, result, annotate } = context;
        const place = (0,_trust_options_js__WEBPACK_IMPORTED_MODULE_6__/* .policyPlace */ ._z)(options);
        const base = (0,_trust_options_js__WEBPACK_IMPORTED_MODULE_6__/* .textOption */ .vU)(options, 'base');
        const sarif = (0,_trust_options_js__WEBPACK_IMPORTED_MODULE_6__/* .textOption */ .vU)(options, 'sarif');
        const quick = (0,_trust_options_js__WEBPACK_IMPORTED_MODULE_6__/* .quickCheck */ .u0)(options);
        const now = readNow(context);
        const mode = readMode((0,_trust_options_js__WEBPACK_IMPORTED_MODULE_6__/* .textOption */ .vU)(options, 'mode'));
        const report = await (0,_connect_js__WEBPACK_IMPORTED_MODULE_5__/* .withConnections */ .q)(context, async (connections) => (0,_ship_trust_verify_js__WEBPACK_IMPORTED_MODULE_3__.verify)({
            ...place,
            quick,
            mode,
            now,
            base: base === undefined ? await (0,_ship_trust_base_js__WEBPACK_IMPORTED_MODULE_2__.baseOfEvent)(runtime) : await (0,_ship_trust_base_js__WEBPACK_IMPORTED_MODULE_2__.commitNamed)(base, place.root, runtime),
            images: args.map((reference) => ({ reference })),
            offline: (0,_trust_options_js__WEBPACK_IMPORTED_MODULE_6__/* .textOption */ .vU)(options, 'offline'),
            concurrency: settings.concurrency,
            platforms: settings.platform === undefined ? [] : [settings.platform],
        }, connections));
        if (sarif !== undefined)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(sarif, `${JSON.stringify((0,_trust_sarif_js__WEBPACK_IMPORTED_MODULE_4__/* .toSarif */ .z)(report, place.policyFile), null, 2)}\n`);
        annotateReport(report, annotate);
        result(report, showReport(report));
        return (0,_trust_verify_report_js__WEBPACK_IMPORTED_MODULE_7__/* .exitCodeOfReport */ .j0)(report);
    },
};
function readMode(mode) {
    if (mode === undefined || mode === 'enforce' || mode === 'audit')
        return mode;
    throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('usage', `--mode cannot be "${mode.slice(0, 100)}"`, { hint: 'Write enforce or audit.' });
}
/** Another clock than ours would let expired signatures pass, so it belongs to an archive. */
function readNow({ options }) {
    const text = (0,_trust_options_js__WEBPACK_IMPORTED_MODULE_6__/* .textOption */ .vU)(options, 'now');
    if (text === undefined)
        return undefined;
    if ((0,_trust_options_js__WEBPACK_IMPORTED_MODULE_6__/* .textOption */ .vU)(options, 'offline') === undefined) {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('usage', '--now is for --offline only', {
            hint: 'What servers say now is judged by the clock of now.',
        });
    }
    const time = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:\d{2}))?$/.test(text)
        ? Date.parse(text)
        : Number.NaN;
    if (!Number.isNaN(time))
        return time;
    throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('usage', `--now cannot be "${text.slice(0, 100)}"`, {
        hint: 'Write a day (2026-12-01) or a moment with its zone (2026-12-01T00:00:00Z).',
    });
}
function annotateReport(report, annotate) {
    const level = report.mode === 'audit' ? 'warning' : 'error';
    for (const image of report.images.filter(({ verdict, waived }) => verdict !== 'verified' && waived === null)) {
        annotate(level, `${nameOf(image)}: ${image.reasons.join('; ')}`, { title: `Image ${image.verdict}` });
    }
    for (const reason of report.reasons)
        annotate(level, reason, { title: 'Verification' });
    for (const warning of report.warnings)
        annotate('warning', warning, { title: 'Verification' });
}
/** A line for each image, then why, for those that have a why. */
function showReport(report) {
    const rows = report.images.map((image) => [
        image.waived === null ? image.verdict : 'waived',
        nameOf(image),
        image.digest ?? '-',
        image.proofs.map(({ format, signer }) => `${format}: ${signer}`).join(', ') || image.rule,
    ]);
    const { verified, violated, unchecked, waived } = report.counts;
    return [
        ...(rows.length === 0 ? [] : [(0,_table_js__WEBPACK_IMPORTED_MODULE_8__/* .formatTable */ .k)(rows, { header: ['VERDICT', 'IMAGE', 'DIGEST', 'BY'] })]),
        ...report.images.flatMap(showDetails),
        ...report.reasons.map((reason) => `violated: ${reason}`),
        ...report.warnings.map((warning) => `note: ${warning}`),
        `${verified} verified, ${violated} violated, ${unchecked} could not be checked, ${waived} waived (${report.policy}, ${report.mode})`,
    ].join('\n');
}
function showDetails(image) {
    const { waived, reasons, unproven, warnings } = image;
    const lines = [
        ...(waived === null
            ? []
            : [`waived: ${waived.reason}${waived.until === null ? '' : ` (${waived.owner}, until ${waived.until})`}`]),
        ...reasons,
        ...unproven.map((what) => `not proven: ${what}`),
        ...warnings.map((what) => `note: ${what}`),
    ];
    return lines.length === 0 ? [] : [`${nameOf(image)}:`, ...lines.map((line) => `  ${line}`)];
}
function nameOf({ reference, platform }) {
    return platform === null ? reference : `${reference} (${platform})`;
}
//# sourceMappingURL=verify.js.map

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

/***/ 75258:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   baseOfEvent: () => (/* binding */ baseOfEvent),
/* harmony export */   commitNamed: () => (/* binding */ commitNamed)
/* harmony export */ });
/* harmony import */ var _image_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57383);
/* harmony import */ var _release_context_github_event_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(97291);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20438);
/* harmony import */ var _git_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(59443);




/**
 * Events that people without the right to write cause, run in the context of the default branch. Their workflow may have checked out anything (the
 * head of a pull request), so the policy is that of the commit they run for.
 */
const CAUSED_BY_OTHERS = new Set([
    'check_run',
    'check_suite',
    'discussion',
    'discussion_comment',
    'issue_comment',
    'issues',
    'status',
    'workflow_run',
]);
/** The commit whose policy this job is under; undefined when that is the one that is checked out: what was pushed is judged by its own. */
async function baseOfEvent(runtime) {
    if (runtime.env.GITHUB_ACTIONS !== 'true')
        return gitlabBase(runtime);
    const event = await (0,_release_context_github_event_js__WEBPACK_IMPORTED_MODULE_1__/* .readGithubEvent */ .a3)(runtime);
    const { name, sha } = event;
    if (CAUSED_BY_OTHERS.has(name)) {
        return { sha: commitOf(sha, event, 'GITHUB_SHA'), what: `what ${name} runs for`, mayBeFirst: false };
    }
    const isGroup = name === 'merge_group';
    const base = isGroup ? at(event.payload, 'merge_group', 'base_sha') : at(event.payload, 'pull_request', 'base', 'sha');
    if (base === undefined && !isGroup && !name.startsWith('pull_request'))
        return undefined;
    return {
        sha: commitOf(base, event, 'GITHUB_EVENT_PATH'),
        what: isGroup ? 'base of the merge group' : 'base of the pull request',
        mayBeFirst: name !== 'pull_request_target',
    };
}
/** Nothing may be concluded from what is not there: the branch's own policy would judge itself. */
function commitOf(sha, { name }, variable) {
    if (typeof sha === 'string' && isCommit(sha))
        return sha;
    throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('failed', `the event ${name} does not say which commit it is to change`, {
        reference: variable,
        hint: `The runner says so by ${variable}; pass it on to containers, with the file it may name.`,
    });
}
/** The head of the target branch where GitLab tells it (merged results), else where the merge request began. */
function gitlabBase({ env }) {
    if (env.GITLAB_CI !== 'true')
        return undefined;
    const sha = env.CI_MERGE_REQUEST_TARGET_BRANCH_SHA || (env.CI_MERGE_REQUEST_DIFF_BASE_SHA ?? '');
    if (isCommit(sha))
        return { sha, what: 'base of the merge request', mayBeFirst: true };
    if (sha === '' && !env.CI_MERGE_REQUEST_IID)
        return undefined;
    throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('failed', 'the merge request does not say which commit it is to change', {
        reference: 'CI_MERGE_REQUEST_DIFF_BASE_SHA',
        hint: 'GitLab sets it; pass it on to containers, or give --base.',
    });
}
/** The commit that a name means in the clone: a branch, a tag, a hash. */
async function commitNamed(name, root, runtime) {
    if (isCommit(name))
        return { sha: name, what: '--base', mayBeFirst: true };
    try {
        const sha = (await (0,_git_js__WEBPACK_IMPORTED_MODULE_3__/* .git */ .$)(root, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`], runtime)).trim();
        if (isCommit(sha))
            return { sha, what: name, mayBeFirst: true };
    }
    catch (cause) {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('usage', `git knows no commit "${name.slice(0, 100)}"`, {
            reference: name,
            hint: 'Fetch it first (git fetch origin main), or give the whole hash.',
            cause,
        });
    }
    throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('usage', `git knows no commit "${name.slice(0, 100)}"`, { reference: name });
}
function at(value, ...path) {
    return path.reduce((inner, key) => ((0,_image_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(inner) ? (0,_image_json_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(inner, key) : undefined), value);
}
function isCommit(text) {
    return /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(text);
}
//# sourceMappingURL=base.js.map

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

/***/ }),

/***/ 97315:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ toSarif)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _runtime_version_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(29984);


const HELP_URI = 'https://github.com/seaworthy/seaworthy/blob/main/docs/trust.md';
const RULES = [
    {
        id: 'image-violated',
        text: 'An image is not signed as the policy asks',
        help: 'The signature is missing, wrong, or by somebody else. Do not use the image; have it signed, or change the policy in a reviewed change.',
    },
    {
        id: 'image-unchecked',
        text: 'An image could not be checked',
        help: 'The registry or the signature server was not reached. That is never a pass: try again, or verify with an archive (--offline).',
    },
    {
        id: 'image-waived',
        text: 'An image passes by a waiver',
        help: 'It is not verified. Have it signed before the waiver ends.',
    },
    {
        id: 'gate',
        text: 'The gate itself needs a look',
        help: 'A policy, lock or waiver changed or ended, or nothing was checked.',
    },
];
/**
 * The report as SARIF 2.1.0, for code scanning. Findings without a place in a file are shown at the policy, since code scanning drops what has none.
 * `policyFile` is its path from the root of the repository.
 */
function toSarif(report, policyFile) {
    const results = [
        ...report.images
            .filter(({ verdict }) => verdict !== 'verified')
            .flatMap((image) => imageResults(image, report, policyFile)),
        ...report.reasons.map((text) => result('gate', levelOf(report, 'error'), text, [], policyFile, text)),
        ...report.warnings.map((text) => result('gate', 'warning', text, [], policyFile, text)),
    ];
    return {
        $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
        version: '2.1.0',
        runs: [
            {
                tool: {
                    driver: {
                        name: 'Seaworthy',
                        semanticVersion: _runtime_version_js__WEBPACK_IMPORTED_MODULE_1__/* .VERSION */ .x,
                        informationUri: 'https://github.com/seaworthy/seaworthy',
                        rules: RULES.map(({ id, text, help }) => ({
                            id,
                            shortDescription: { text },
                            help: { text: help },
                            helpUri: HELP_URI,
                            properties: { tags: ['security', 'supply-chain'] },
                        })),
                    },
                },
                columnKind: 'utf16CodeUnits',
                invocations: [{ executionSuccessful: true, endTimeUtc: report.time }],
                results,
            },
        ],
    };
}
function imageResults(image, report, policyFile) {
    const { reference, verdict, waived, reasons, platform, locations } = image;
    const what = platform === null ? reference : `${reference} (${platform})`;
    if (waived !== null) {
        const until = waived.until === null ? '' : ` until ${waived.until}, by ${waived.owner}`;
        return [
            result('image-waived', 'note', `${what} is not verified and passes${until}: ${waived.reason}`, locations, policyFile, what),
        ];
    }
    const id = verdict === 'violated' ? 'image-violated' : 'image-unchecked';
    const said = verdict === 'violated' ? 'is not verified' : 'could not be checked';
    return [result(id, levelOf(report, 'error'), `${what} ${said}: ${reasons.join('; ')}`, locations, policyFile, what)];
}
/** An audit only tells. */
function levelOf({ mode }, level) {
    return mode === 'audit' ? 'warning' : level;
}
function result(ruleId, level, text, locations, policyFile, identity) {
    const places = locations.length > 0 ? locations : [{ file: policyFile, line: 1, column: 1 }];
    return {
        ruleId,
        ruleIndex: RULES.findIndex(({ id }) => id === ruleId),
        level,
        message: { text: plainText(text) },
        locations: places.slice(0, 100).map(({ file, line, column }) => ({
            physicalLocation: {
                artifactLocation: { uri: encodeURI(file.replaceAll('\\', '/')).replace(/[?#]/g, encodeURIComponent) },
                region: { startLine: line, startColumn: column },
            },
        })),
        // The same finding stays the same alert from run to run, also when its line moves.
        partialFingerprints: {
            'seaworthy/v1': (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(`${ruleId} ${identity}`).digest('hex'),
        },
    };
}
/** Brackets make links in messages (SARIF 3.11.6); control characters and turned writing direction have no business there. */
function plainText(text) {
    return text
        .slice(0, 2000)
        .replace(/[\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu, ' ')
        .replace(/[\\[\]]/g, '\\$&');
}
//# sourceMappingURL=sarif.js.map

/***/ }),

/***/ 68928:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z_: () => (/* binding */ reportVerdicts),
/* harmony export */   j0: () => (/* binding */ exitCodeOfReport),
/* harmony export */   pg: () => (/* binding */ passableDigests)
/* harmony export */ });
/** Sums up: one violation is a violation, one that could not be checked is never a pass. `reasons` count as violations. */
function reportVerdicts({ now, ...parts }) {
    const counted = parts.images.filter(({ waived }) => waived === null);
    const count = (verdict) => counted.filter((image) => image.verdict === verdict).length;
    const counts = {
        images: parts.images.length,
        verified: count('verified'),
        violated: count('violated'),
        unchecked: count('unchecked'),
        waived: parts.images.length - counted.length,
    };
    const isViolated = counts.violated > 0 || parts.reasons.length > 0;
    const verdict = isViolated ? 'violated' : counts.unchecked > 0 ? 'unchecked' : 'verified';
    return {
        verdict,
        passed: verdict === 'verified' || parts.mode === 'audit',
        time: new Date(now).toISOString(),
        ...parts,
        counts,
    };
}
/**
 * What later steps may use, as `repository@digest`: what was verified or waived; in audit mode everything that could be resolved, since there
 * the report is the only consequence.
 */
function passableDigests({ images, mode }) {
    const passable = images.filter(({ verdict, waived }) => verdict === 'verified' || waived !== null || mode === 'audit');
    return [...new Set(passable.flatMap(({ pinned }) => (pinned === null ? [] : [pinned])))];
}
/** 0 when the gate opens, 1 for a violation, 3 when something could not be checked. */
function exitCodeOfReport({ passed, verdict }) {
    if (passed)
        return 0;
    return verdict === 'unchecked' ? 3 : 1;
}
//# sourceMappingURL=verify-report.js.map

/***/ })

};
