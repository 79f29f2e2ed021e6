export const id = 9477;
export const ids = [9477,5152,2771,3453,4232];
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

/***/ 46345:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  command: () => (/* binding */ command)
});

// EXTERNAL MODULE: ./lib/runtime/failure.js
var failure = __webpack_require__(20438);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./lib/image/reference.js
var image_reference = __webpack_require__(68424);
// EXTERNAL MODULE: ./lib/runtime/limit.js
var limit = __webpack_require__(92359);
// EXTERNAL MODULE: ./lib/image/digest.js
var digest = __webpack_require__(37241);
// EXTERNAL MODULE: ./lib/image/manifest.js
var manifest = __webpack_require__(64252);
// EXTERNAL MODULE: ./lib/image/media-types.js
var media_types = __webpack_require__(64857);
// EXTERNAL MODULE: ./lib/stores/once.js
var once = __webpack_require__(24449);
// EXTERNAL MODULE: ./lib/trust/evidence/evidence-format.js
var evidence_format = __webpack_require__(87133);
;// CONCATENATED MODULE: ./lib/trust/evidence/write-evidence.js





/** Writes the evidence of a repository into a store, in place of what the store had of it. */
async function writeEvidence(evidence, store) {
    const { repository, images, collectedAt } = evidence;
    const tags = Object.create(null);
    for (const { tag, document } of images)
        if (tag !== undefined)
            tags[tag] = document.descriptor.digest;
    const sorted = Object.fromEntries(Object.entries(tags).sort(([a], [b]) => (a < b ? -1 : 1)));
    const files = new Map(evidence.files.map(({ name, bytes }) => [name, { bytes, mediaType: 'application/json' }]));
    files.set((0,evidence_format/* tagsFile */.w6)(repository), { bytes: Buffer.from(`${JSON.stringify(sorted)}\n`), mediaType: 'application/json' });
    for (const { document } of images) {
        const { digest, mediaType } = document.descriptor;
        files.set((0,evidence_format/* manifestFile */.YE)(repository, digest), { bytes: document.bytes, mediaType });
    }
    const layers = [];
    for (const [name, { bytes, mediaType }] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
        layers.push({ mediaType, ...(await put(store, bytes)), annotations: { [evidence_format/* TITLE */.ly]: name } });
    }
    const artifact = (0,manifest/* encodeManifest */.Gb)({
        schemaVersion: 2,
        mediaType: media_types/* MediaType */.zu.ociManifest,
        artifactType: evidence_format/* EVIDENCE_TYPE */.$j,
        config: { mediaType: evidence_format/* EMPTY_TYPE */.$Q, ...(await put(store, Buffer.from('{}'))) },
        layers,
        annotations: { [evidence_format/* CREATED */.DE]: new Date(collectedAt).toISOString(), [evidence_format/* REPOSITORY */.Bw]: repository },
    });
    await store.writeManifest(artifact, `${repository}:${evidence_format/* EVIDENCE_TAG */.B$}`);
    return artifact;
}
async function put(store, bytes) {
    return await store.writeBlob({ digest: (0,digest/* digestOf */.ol)(bytes), size: bytes.byteLength, open: () => (0,once/* once */.O)(bytes) });
}
//# sourceMappingURL=write-evidence.js.map
// EXTERNAL MODULE: ./lib/trust/trust-context.js
var trust_context = __webpack_require__(81342);
// EXTERNAL MODULE: ./lib/ship/trust/lock.js + 2 modules
var lock = __webpack_require__(93453);
// EXTERNAL MODULE: ./lib/ship/trust/policy.js + 9 modules
var trust_policy = __webpack_require__(64517);
;// CONCATENATED MODULE: ./lib/ship/trust/export.js








/**
 * Archives everything that verdicts about repositories rest on: the trust data, checked first under the policy, and the manifests that the tags mean
 * now. Nothing is written of a repository whose trust data does not hold.
 */
async function exportTrust(request, connections) {
    const { runtime } = connections;
    const { policy, lock } = await (0,trust_policy.loadPolicy)({ ...request, base: undefined }, runtime);
    const groups = groupImages(request.images);
    const { store, discard } = await openOutput(request.output, connections);
    try {
        const repositories = [];
        for (const group of groups) {
            const collected = await (0,trust_context/* withTrustContext */.c)(connections, { lock }, (context) => collect(group, policy, context));
            await writeEvidence({ ...collected, collectedAt: runtime.clock.now() }, store);
            repositories.push({
                repository: collected.repository,
                files: collected.files.length,
                images: collected.images.map(({ tag, document }) => tag ?? document.descriptor.digest),
                missing: collected.missing,
            });
        }
        await store.close();
        return { output: request.output, repositories };
    }
    catch (error) {
        await discard();
        throw error;
    }
}
function groupImages(images) {
    const groups = new Map();
    for (const text of images) {
        const reference = (0,image_reference/* parseReference */.F2)(text);
        const { registry, repository } = reference;
        const name = (0,image_reference/* repositoryOf */._M)(reference);
        const group = groups.get(name) ?? { repository: { registry, repository }, wanted: [], all: false };
        groups.set(name, group);
        if (reference.tag === undefined && reference.digest === undefined)
            group.all = true;
        else
            group.wanted.push(reference);
    }
    return [...groups.values()].map(({ repository, wanted, all }) => ({ repository, wanted: all ? [] : wanted }));
}
async function collect({ repository, wanted }, policy, context) {
    const name = (0,image_reference/* repositoryOf */._M)(repository);
    const files = new Map();
    const tags = new Set();
    for (const { evidence, lockEntry } of (0,lock.requirementsFor)(policy, wanted[0] ?? repository)) {
        for (const file of (await evidence?.(repository, context)) ?? [])
            files.set(file.name, file);
        if (wanted.length > 0 || lockEntry === undefined)
            continue;
        for (const tag of Object.keys((await lockEntry(repository, context)).tags))
            tags.add(tag);
    }
    const references = wanted.length > 0 ? wanted : [...tags].sort().map((tag) => ({ ...repository, tag }));
    const missing = [];
    const store = (await context.registry(repository.registry)).repository(repository.repository);
    const images = await (0,limit/* mapLimited */.b)(references, 8, async (reference) => {
        try {
            return [{ tag: reference.tag, document: await store.readManifest((0,image_reference/* targetOf */.$r)(reference)) }];
        }
        catch (error) {
            // A tag that is signed and gone is a fact to keep; anything else would leave a hole in the archive.
            if (!(error instanceof failure/* Failure */.HR) || error.code !== 'not-found' || wanted.length > 0)
                throw error;
            missing.push(`${(0,image_reference/* targetOf */.$r)(reference)}: ${error.message}`);
            return [];
        }
    });
    return { repository: name, files: [...files.values()], images: images.flat(), missing: missing.sort() };
}
/** A folder keeps what was written of it when something fails; a file is there whole or not at all. */
async function openOutput(path, { runtime }) {
    const [, zip] = /\.(?:tar|tgz|tzst|tar\.(gz|zst))$/.exec(path) ?? [];
    const isFile = /\.(?:tar|tgz|tzst|tar\.gz|tar\.zst)$/.test(path);
    const isFolder = await (0,promises_.stat)(path).then((found) => found.isDirectory(), () => false);
    if (!isFile || isFolder) {
        const { openLayout } = await Promise.all(/* import() */[__webpack_require__.e(7404), __webpack_require__.e(4573)]).then(__webpack_require__.bind(__webpack_require__, 86647));
        const store = await openLayout(path, runtime, { create: true });
        return { store, discard: () => store.close() };
    }
    const { createArchive } = await Promise.all(/* import() */[__webpack_require__.e(7404), __webpack_require__.e(1903), __webpack_require__.e(8608), __webpack_require__.e(2756)]).then(__webpack_require__.bind(__webpack_require__, 78608));
    const compression = zip === 'gz' || path.endsWith('.tgz') ? 'gzip' : zip === 'zst' || path.endsWith('.tzst') ? 'zstd' : 'none';
    const store = await createArchive(path, runtime, { compression });
    return { store, discard: () => store.discard() };
}
//# sourceMappingURL=export.js.map
// EXTERNAL MODULE: ./lib/cli/connect.js
var connect = __webpack_require__(68792);
// EXTERNAL MODULE: ./lib/cli/trust/options.js
var trust_options = __webpack_require__(86693);
;// CONCATENATED MODULE: ./lib/cli/trust/export.js




const command = {
    usage: 'trust export REPO... --output DIR|FILE',
    summary: 'Archive everything a verdict rests on, for verify --offline',
    help: `Of a repository every signed tag is kept, of a reference (REPO:TAG) that tag. The archive is an OCI layout: a folder, or a tar
when its name ends in .tar, .tar.gz or .tar.zst. The trust data is checked first; what does not hold is not archived.

  seaworthy trust export docker.io/acme/app --output evidence.tar
  seaworthy verify --offline evidence.tar --now 2026-12-01T00:00:00Z docker.io/acme/app:1.4.2

notary.docker.io closes on 2026-12-08: what is not exported by then cannot be proven afterwards.`,
    options: {
        ...trust_options/* POLICY_OPTIONS */.iJ,
        ...trust_options/* QUICK_OPTIONS */.bt,
        output: { type: 'string', short: 'o', value: 'PATH', help: 'The folder or file to write' },
    },
    arity: [1, Number.POSITIVE_INFINITY],
    async run(context) {
        const { args, options, result } = context;
        const output = (0,trust_options/* textOption */.vU)(options, 'output');
        if (output === undefined) {
            throw new failure/* Failure */.HR('usage', 'where is the archive to be written?', { hint: 'Name it: --output evidence.tar' });
        }
        const request = { ...(0,trust_options/* policyPlace */._z)(options), quick: (0,trust_options/* quickCheck */.u0)(options), images: args, output };
        const report = await (0,connect/* withConnections */.q)(context, (connections) => exportTrust(request, connections));
        result(report, showExport(report));
        return undefined;
    },
};
function showExport({ output, repositories }) {
    const lines = repositories.flatMap(({ repository, files, images, missing }) => [
        `${repository}: ${files} files of trust data, ${images.length} images`,
        ...missing.map((what) => `  signed, but not in the registry: ${what}`),
    ]);
    return [...lines, `${output} is written`].join('\n');
}
//# sourceMappingURL=export.js.map

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

/***/ 93453:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  lockTrust: () => (/* binding */ lockTrust),
  requirementsFor: () => (/* binding */ requirementsFor)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/image/reference.js
var image_reference = __webpack_require__(68424);
// EXTERNAL MODULE: ./lib/runtime/failure.js
var failure = __webpack_require__(20438);
// EXTERNAL MODULE: ./lib/trust/choose-rule.js
var choose_rule = __webpack_require__(23184);
// EXTERNAL MODULE: ./lib/trust/dct/dct-lock.js
var dct_lock = __webpack_require__(18221);
;// CONCATENATED MODULE: ./lib/trust/lock/describe-changes.js
/** Changes of a repository's entry as people review them, one line each, the gravest first. */
function describeChanges(changes) {
    return changes.map(describeChange);
}
function describeChange(change) {
    switch (change.kind) {
        case 'added':
            return `new: root ${change.root.version} (${change.root.digest}), signed by ${change.keyids.join(', ')}`;
        case 'root':
            return change.from.version === change.to.version
                ? `root ${change.to.version} is another file: ${change.from.digest} -> ${change.to.digest}`
                : `root rotated ${change.from.version} -> ${change.to.version}, chain valid (${change.to.digest})`;
        case 'role-added':
            return `${nameOf(change.role)} added: ${change.keyids.join(', ')}`;
        case 'role-removed':
            return `${nameOf(change.role)} removed: ${change.keyids.join(', ')}`;
        case 'key-added':
            return `key added to ${change.role}: ${change.keyid}`;
        case 'key-removed':
            return `key removed from ${change.role}: ${change.keyid}`;
        case 'version':
            return `${change.role} ${change.from} -> ${change.to}`;
        case 'tag-added':
            return `tag ${change.tag} signed: ${change.digest}`;
        case 'tag-removed':
            return `tag ${change.tag} no longer signed: ${change.digest}`;
        case 'tag-moved':
            return `tag ${change.tag} moved: ${change.from} -> ${change.to}`;
    }
}
/** Docker's signers are delegations below targets. */
function nameOf(role) {
    return role.startsWith('targets/') && role !== 'targets/releases' ? `signer ${role.slice('targets/'.length)}` : role;
}
//# sourceMappingURL=describe-changes.js.map
;// CONCATENATED MODULE: ./lib/trust/lock/format-lock.js
/** The text of `seaworthy.lock`: the same lock is the same bytes, with one thing on each line, so that a change is a small diff. */
function formatTrustLock({ version, dct }) {
    return `${JSON.stringify({ version, dct: sortKeys(dct, sortEntry) }, null, 2)}\n`;
}
function sortEntry({ root, keys, versions, tags, seenAt }) {
    return {
        root: { version: root.version, digest: root.digest },
        keys: sortKeys(keys, (list) => [...list].sort()),
        versions: sortKeys(versions, (number) => number),
        tags: sortKeys(tags, (digest) => digest),
        seenAt,
    };
}
/** By code units, which is the same everywhere. A name that looks like a number still comes where JavaScript puts it: first. */
function sortKeys(map, inner) {
    const sorted = Object.create(null);
    for (const key of Object.keys(map).sort())
        sorted[key] = inner(map[key]);
    return sorted;
}
//# sourceMappingURL=format-lock.js.map
// EXTERNAL MODULE: ./lib/trust/trust-context.js
var trust_context = __webpack_require__(81342);
// EXTERNAL MODULE: ./lib/ship/trust/policy.js + 9 modules
var trust_policy = __webpack_require__(64517);
;// CONCATENATED MODULE: ./lib/ship/trust/lock.js










/**
 * Compares the lock with what the servers say now, each repository checked under its present entry: a version that was lowered or a root whose
 * chain is broken is refused and never gets in. With `update` it is written, all entries together; when one repository fails,
 * nothing is.
 */
async function lockTrust(request, connections) {
    const { policy, lock = { version: 1, dct: {} } } = await (0,trust_policy.loadPolicy)({ ...request, base: undefined }, connections.runtime);
    const references = referencesOf(request.repositories, lock);
    const results = await (0,trust_context/* withTrustContext */.c)(connections, { lock }, (context) => Promise.all(references.map(async (reference) => ({ reference, ...(await lookAt(reference, policy, context)) }))));
    const dct = { ...lock.dct };
    const repositories = results.map(({ reference, entry, failure }) => {
        const repository = (0,image_reference/* repositoryOf */._M)(reference);
        const before = Object.hasOwn(lock.dct, repository) ? lock.dct[repository] : undefined;
        const changes = entry === undefined ? [] : (0,dct_lock/* diffLock */.j)(before, entry);
        // The time alone is no reason to write.
        if (entry !== undefined && changes.length > 0)
            dct[repository] = entry;
        return { repository, changes, lines: describeChanges(changes), failure };
    });
    const isNews = repositories.some(({ changes }) => changes.length > 0);
    const written = request.update && isNews && repositories.every(({ failure }) => failure === null);
    if (written) {
        await (0,promises_.writeFile)((0,external_node_path_.resolve)(request.root, request.lockFile), formatTrustLock({ version: 1, dct }));
    }
    return { file: request.lockFile, written, repositories };
}
/** All requirements of the rule for an image, however they are nested. Throws `Failure('usage')` when no rule is about it. */
function requirementsFor(policy, reference) {
    const chosen = (0,choose_rule/* chooseRule */._)(policy, reference);
    if (chosen !== undefined)
        return flatten(chosen.rule.need);
    throw new failure/* Failure */.HR('usage', `no rule of ${policy.label} matches ${(0,image_reference/* repositoryOf */._M)(reference)}`, {
        reference: (0,image_reference/* repositoryOf */._M)(reference),
        hint: 'Add it to the images of a rule; the rule says which server and which root count.',
    });
}
function flatten(need) {
    return need.kind === 'requirement' ? [need] : need.of.flatMap(flatten);
}
async function lookAt(reference, policy, context) {
    try {
        for (const { lockEntry } of requirementsFor(policy, reference)) {
            if (lockEntry !== undefined)
                return { entry: await lockEntry(reference, context), failure: null };
        }
    }
    catch (error) {
        if (!(error instanceof failure/* Failure */.HR) || context.runtime.signal?.aborted === true)
            throw error;
        return { entry: undefined, failure: error.hint === undefined ? error.message : `${error.message}. ${error.hint}` };
    }
    return { entry: undefined, failure: 'its rule requires no format that has something to lock' };
}
function referencesOf(repositories, lock) {
    const named = repositories.length > 0 ? repositories : Object.keys(lock.dct);
    if (named.length === 0) {
        throw new failure/* Failure */.HR('usage', 'there is no repository to lock', {
            hint: 'Name them: seaworthy trust lock --update registry.corp:5000/acme/app',
        });
    }
    const byName = new Map();
    for (const text of named) {
        const { registry, repository } = (0,image_reference/* parseReference */.F2)(text);
        byName.set(`${registry}/${repository}`, { registry, repository });
    }
    return [...byName.values()];
}
//# sourceMappingURL=lock.js.map

/***/ }),

/***/ 24449:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ once)
/* harmony export */ });
/** Bytes that are whole in memory, as the stream a store takes: one chunk, or none where there is nothing. */
async function* once(bytes) {
    if (bytes.byteLength > 0)
        yield bytes;
}
//# sourceMappingURL=once.js.map

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

/***/ 23184:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ chooseWaiver),
/* harmony export */   _: () => (/* binding */ chooseRule)
/* harmony export */ });
/* harmony import */ var _policy_image_pattern_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87131);

/** The rule with the most specific pattern that matches; of two alike, the first in the file. Undefined when none does. */
function chooseRule({ rules }, reference) {
    const matching = rules.flatMap((rule) => rule.images.filter((pattern) => (0,_policy_image_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .matchesImage */ .x7)(pattern, reference)).map((pattern) => ({ rule, pattern })));
    // The sort is stable.
    const [best] = matching.sort((a, b) => (0,_policy_image_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .compareSpecificity */ .mk)(a.pattern, b.pattern));
    if (best === undefined)
        return undefined;
    return { rule: best.rule, label: `rule ${best.rule.position + 1}: ${best.pattern.text}` };
}
/** Which waiver holds for a reference at a moment (milliseconds since the epoch), and why others that match do not. */
function chooseWaiver({ waivers }, reference, now) {
    const matching = waivers.filter(({ images }) => images.some((pattern) => (0,_policy_image_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .matchesImage */ .x7)(pattern, reference)));
    const refused = [];
    const holding = matching.filter(({ place, owner, until, ends, requireDigest }) => {
        if (now >= ends)
            refused.push(`the waiver of ${owner} (${place}) ended on ${until}`);
        else if (requireDigest && reference.digest === undefined) {
            refused.push(`the waiver of ${owner} (${place}) holds only for a reference that is pinned by its digest`);
        }
        else
            return true;
        return false;
    });
    const [applied] = holding.sort((a, b) => b.ends - a.ends);
    return { applied, refused: applied === undefined ? refused : [] };
}
//# sourceMappingURL=choose-rule.js.map

/***/ }),

/***/ 18221:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ lockEntryOf),
/* harmony export */   j: () => (/* binding */ diffLock)
/* harmony export */ });
/* harmony import */ var _lookup_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98262);
/* harmony import */ var _repository_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47308);
/* harmony import */ var _role_name_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(33702);



/** What a repository's entry of the lock becomes. Tags are those of the release roles; a repository whose release roles do not hold has no entry. */
function lockEntryOf(repository) {
    const { root, targets, now } = repository;
    const keys = _role_name_js__WEBPACK_IMPORTED_MODULE_2__/* .BASE_ROLES */ .k.map((role) => [role, root.root.roles[role].keyids]);
    for (const role of targets.values())
        if (role.name !== 'targets')
            keys.push([role.name, role.keyids]);
    return {
        root: { version: root.root.version, digest: root.digest },
        keys: sorted(keys.map(([role, keyids]) => [role, [...keyids].sort()])),
        versions: sorted([...(0,_repository_js__WEBPACK_IMPORTED_MODULE_1__/* .rolesOf */ .R7)(repository)].map(([role, { version }]) => [role, version])),
        tags: signedTags(repository),
        seenAt: new Date(now).toISOString(),
    };
}
/** Every tag that a release role has, and its digest. Throws what `lookUpTag` throws. */
function signedTags(repository) {
    const tags = new Set(_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .RELEASE_ROLES */ .I7.flatMap((name) => {
        const role = repository.targets.get(name);
        return role === undefined ? [] : (0,_repository_js__WEBPACK_IMPORTED_MODULE_1__/* .tagsOf */ .Fg)(role);
    }));
    return sorted([...tags].map((tag) => [tag, (0,_repository_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOfEntry */ .Uv)((0,_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .lookUpTag */ .FY)(repository, tag, _lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .RELEASE_ROLES */ .I7).entry)]));
}
/** What changes from one entry of the lock to the next, the gravest first. The time alone is no change. */
function diffLock(before, after) {
    if (before === undefined)
        return [{ kind: 'added', root: after.root, keyids: after.keys.root ?? [] }];
    return [
        ...rootChange(before, after),
        ...keyChanges(before, after),
        ...versionChanges(before, after),
        ...tagChanges(before, after),
    ];
}
function rootChange(before, after) {
    return before.root.digest === after.root.digest ? [] : [{ kind: 'root', from: before.root, to: after.root }];
}
function keyChanges(before, after) {
    return namesOf(before.keys, after.keys).flatMap((role) => {
        const [old, now] = [own(before.keys, role), own(after.keys, role)];
        if (old === undefined || now === undefined) {
            return [{ kind: now === undefined ? 'role-removed' : 'role-added', role, keyids: now ?? old ?? [] }];
        }
        return [
            ...now.filter((id) => !old.includes(id)).map((keyid) => ({ kind: 'key-added', role, keyid })),
            ...old.filter((id) => !now.includes(id)).map((keyid) => ({ kind: 'key-removed', role, keyid })),
        ];
    });
}
/** Roles that came or went are told by their keys. */
function versionChanges(before, after) {
    return namesOf(before.versions, after.versions).flatMap((role) => {
        const [from, to] = [own(before.versions, role), own(after.versions, role)];
        return from === undefined || to === undefined || from === to ? [] : [{ kind: 'version', role, from, to }];
    });
}
function tagChanges(before, after) {
    return namesOf(before.tags, after.tags).flatMap((tag) => {
        const [from, to] = [own(before.tags, tag), own(after.tags, tag)];
        if (from === to)
            return [];
        if (from === undefined)
            return [{ kind: 'tag-added', tag, digest: to }];
        if (to === undefined)
            return [{ kind: 'tag-removed', tag, digest: from }];
        return [{ kind: 'tag-moved', tag, from, to }];
    });
}
function namesOf(one, other) {
    return [...new Set([...Object.keys(one), ...Object.keys(other)])].sort();
}
function own(map, key) {
    return Object.hasOwn(map, key) ? map[key] : undefined;
}
function sorted(entries) {
    const map = Object.create(null);
    for (const [key, value] of [...entries].sort(([a], [b]) => (a < b ? -1 : 1)))
        map[key] = value;
    return map;
}
//# sourceMappingURL=dct-lock.js.map

/***/ }),

/***/ 98262:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FY: () => (/* binding */ lookUpTag),
/* harmony export */   I7: () => (/* binding */ RELEASE_ROLES),
/* harmony export */   IG: () => (/* binding */ isEntryOf),
/* harmony export */   IU: () => (/* binding */ findTag),
/* harmony export */   Lc: () => (/* binding */ lookUpDigest),
/* harmony export */   Re: () => (/* binding */ signersOf)
/* harmony export */ });
/* harmony import */ var _image_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68424);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20438);
/* harmony import */ var _repository_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(47308);
/* harmony import */ var _role_name_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(33702);




/** Docker looks here, in this order. */
const RELEASE_ROLES = [_role_name_js__WEBPACK_IMPORTED_MODULE_3__/* .RELEASES */ .pH, 'targets'];
/**
 * Finds what a tag is signed as, in the first of `roles` that has it. A role that is declared but does not hold (expired, not signed by
 * enough, held back by the server) ends the search: falling through to the next, as Docker does, would let anybody who can break a role choose an
 * older answer. Throws that role's failure, or `Failure('not-found')` when no role has the tag.
 */
function lookUpTag(repository, tag, roles) {
    for (const [index, name] of roles.entries()) {
        const role = holding(repository, name);
        const entry = (0,_repository_js__WEBPACK_IMPORTED_MODULE_2__/* .entryOf */ .Ms)(role, tag);
        if (role !== undefined && entry !== undefined) {
            return { tag, role, entry, warnings: disagreements(repository, tag, entry, roles.slice(index + 1)) };
        }
        if (role !== undefined && (0,_role_name_js__WEBPACK_IMPORTED_MODULE_3__/* .isDelegation */ .BR)(name))
            refuseChild(repository, name, tag);
    }
    throw notSigned(repository, tag, roles);
}
/** Tags that are signed as this digest, each found as {@link lookUpTag} would find it, sorted. */
function lookUpDigest(repository, digest, roles) {
    const candidates = new Set();
    for (const name of roles) {
        const role = holding(repository, name);
        if (role === undefined)
            continue;
        for (const [tag, entry] of role.content.targets)
            if ((0,_image_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .isTag */ .dz)(tag) && isEntryOf(entry, digest))
                candidates.add(tag);
    }
    return [...candidates]
        .sort()
        .flatMap((tag) => findTag(repository, tag, roles) ?? [])
        .filter(({ entry }) => isEntryOf(entry, digest));
}
/** Like {@link lookUpTag}; undefined when no role that may has the tag. */
function findTag(repository, tag, roles) {
    try {
        return lookUpTag(repository, tag, roles);
    }
    catch (error) {
        // It is in a role that may not speak of it.
        if (error instanceof _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR && error.code === 'not-found')
            return undefined;
        throw error;
    }
}
/** Whether an entry is of the bytes with this digest. */
function isEntryOf(entry, digest) {
    return digest === (0,_repository_js__WEBPACK_IMPORTED_MODULE_2__/* .digestOfEntry */ .Uv)(entry) || (entry.sha512 !== undefined && digest === `sha512:${entry.sha512}`);
}
/** The delegations besides the release roles that say the same of a tag: who signed it. */
function signersOf(repository, { tag, entry }) {
    return [...repository.targets.values()].filter((role) => {
        if (!(0,_role_name_js__WEBPACK_IMPORTED_MODULE_3__/* .isDelegation */ .BR)(role.name) || (0,_role_name_js__WEBPACK_IMPORTED_MODULE_3__/* .isWithin */ .UO)(role.name, _role_name_js__WEBPACK_IMPORTED_MODULE_3__/* .RELEASES */ .pH))
            return false;
        const said = (0,_repository_js__WEBPACK_IMPORTED_MODULE_2__/* .entryOf */ .Ms)(role, tag);
        return said !== undefined && said.sha256 === entry.sha256 && said.length === entry.length;
    });
}
/** A role that holds; undefined when nobody declares it. */
function holding(repository, name) {
    const role = repository.targets.get(name);
    if (role !== undefined)
        return role;
    // Also when it is a role above that does not hold, which would have declared it.
    const above = [...repository.broken].find(([broken]) => (0,_role_name_js__WEBPACK_IMPORTED_MODULE_3__/* .isWithin */ .UO)(name, broken));
    if (above !== undefined)
        throw above[1];
    return undefined;
}
/** Docker finds such a tag in the child and then refuses it; so a role further on must not answer instead. */
function refuseChild(repository, parent, tag) {
    const broken = (0,_repository_js__WEBPACK_IMPORTED_MODULE_2__/* .brokenWithin */ .jQ)(repository, parent);
    if (broken !== undefined)
        throw broken;
    const child = [...repository.targets.values()].find((role) => role.name !== parent && (0,_role_name_js__WEBPACK_IMPORTED_MODULE_3__/* .isWithin */ .UO)(role.name, parent) && (0,_repository_js__WEBPACK_IMPORTED_MODULE_2__/* .entryOf */ .Ms)(role, tag) !== undefined);
    if (child === undefined)
        return;
    throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('refused', `${repository.gun}:${tag} is signed in ${child.name}, below ${parent}, which does not count`, {
        hint: `Sign the tag in ${parent} itself, or name ${child.name} in the policy's roles.`,
    });
}
function disagreements(repository, tag, entry, others) {
    return others.flatMap((name) => {
        const said = (0,_repository_js__WEBPACK_IMPORTED_MODULE_2__/* .entryOf */ .Ms)(repository.targets.get(name), tag);
        if (said === undefined || said.sha256 === entry.sha256)
            return [];
        return [`${name} says another digest for the tag ${tag}: ${(0,_repository_js__WEBPACK_IMPORTED_MODULE_2__/* .digestOfEntry */ .Uv)(said)}`];
    });
}
function notSigned(repository, tag, roles) {
    const elsewhere = [...repository.targets.values()].filter((role) => (0,_repository_js__WEBPACK_IMPORTED_MODULE_2__/* .entryOf */ .Ms)(role, tag) !== undefined);
    const where = roles.join(' or ');
    if (elsewhere.length > 0) {
        const names = elsewhere.map(({ name }) => name).join(', ');
        return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('not-found', `${repository.gun}:${tag} is not signed in ${where}, only in ${names}`, {
            hint: 'Sign it in the role that counts, or name the other in the policy: roles.',
        });
    }
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('not-found', `${repository.gun}:${tag} is not signed: no role (${where}) has the tag`, {
        hint: 'Check the tag; if it was pushed without being signed, sign it.',
    });
}
//# sourceMappingURL=lookup.js.map

/***/ }),

/***/ 47308:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fg: () => (/* binding */ tagsOf),
/* harmony export */   Ms: () => (/* binding */ entryOf),
/* harmony export */   R7: () => (/* binding */ rolesOf),
/* harmony export */   Uv: () => (/* binding */ digestOfEntry),
/* harmony export */   jQ: () => (/* binding */ brokenWithin)
/* harmony export */ });
/* harmony import */ var _image_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68424);
/* harmony import */ var _role_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33702);


/** What a role says about a tag; undefined when it says nothing, or may not. */
function entryOf(role, tag) {
    if (role === undefined || !role.paths.every((list) => list.some((path) => tag.startsWith(path))))
        return undefined;
    return role.content.targets.get(tag);
}
/** All tags that a role may speak of. Notary's targets may be called anything; what is no tag of an image is left out. */
function tagsOf(role) {
    return [...role.content.targets.keys()].filter((tag) => (0,_image_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .isTag */ .dz)(tag) && entryOf(role, tag) !== undefined);
}
/** Why `role` or one below it does not hold. */
function brokenWithin(repository, role) {
    return [...repository.broken].find(([name]) => (0,_role_name_js__WEBPACK_IMPORTED_MODULE_1__/* .isWithin */ .UO)(name, role))?.[1];
}
function digestOfEntry(entry) {
    return `sha256:${entry.sha256}`;
}
/** Version and expiry by role, of everything that was checked. */
function rolesOf(repository) {
    const roles = new Map([
        ['root', repository.root.root],
        ['timestamp', repository.timestamp.content],
        ['snapshot', repository.snapshot.content],
    ]);
    for (const [name, { content }] of repository.targets)
        roles.set(name, content);
    return roles;
}
//# sourceMappingURL=repository.js.map

/***/ }),

/***/ 87133:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Q: () => (/* binding */ EMPTY_TYPE),
/* harmony export */   $j: () => (/* binding */ EVIDENCE_TYPE),
/* harmony export */   B$: () => (/* binding */ EVIDENCE_TAG),
/* harmony export */   Bw: () => (/* binding */ REPOSITORY),
/* harmony export */   DE: () => (/* binding */ CREATED),
/* harmony export */   YE: () => (/* binding */ manifestFile),
/* harmony export */   ly: () => (/* binding */ TITLE),
/* harmony export */   w6: () => (/* binding */ tagsFile)
/* harmony export */ });
/** What an archive of evidence is: an OCI layout with one artifact for each repository, whose layers are files with a title. */
const EVIDENCE_TYPE = 'application/vnd.seaworthy.evidence.v1';
const EMPTY_TYPE = 'application/vnd.oci.empty.v1+json';
const TITLE = 'org.opencontainers.image.title';
const CREATED = 'org.opencontainers.image.created';
/** Annotation of an artifact: the repository it is about. */
const REPOSITORY = 'dev.seaworthy.repository';
/** The tag an artifact has in the layout, after its repository's name. */
const EVIDENCE_TAG = 'seaworthy-evidence';
/** The file that says what each tag of the repository meant: `{"1.4.2": "sha256:…"}`. */
function tagsFile(repository) {
    return `images/${repository}/tags.json`;
}
/** The bytes of a manifest or index of the repository. */
function manifestFile(repository, digest) {
    return `images/${repository}/${digest.replace(':', '-')}`;
}
//# sourceMappingURL=evidence-format.js.map

/***/ })

};
