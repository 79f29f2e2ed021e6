export const id = 3325;
export const ids = [3325,4232];
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

/***/ 18204:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ withPlace)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _image_reference_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68424);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(20438);
/* harmony import */ var _trust_dct_requirement_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(69969);
/* harmony import */ var _trust_lock_parse_lock_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(36811);
/* harmony import */ var _trust_trust_context_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(81342);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(14080);








/**
 * Runs a body with the place where the trust data of a repository is, and what makes it believable: pins and server of the policy's rule for it, or
 * those given, and the lock's entry. What others could have made up must not be signed, so without any of these it is `Failure('usage')`.
 */
async function withPlace(anchor, reference, connections, without, body) {
    const gun = (0,_image_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .repositoryOf */ ._M)(reference);
    const { requirement, lock } = await anchorOf(anchor, reference, connections);
    const isKnown = requirement.pins.length > 0 || requirement.trustOnFirstUse || lockHas(lock, gun);
    if (!isKnown && without === 'refuse')
        throw noAnchor(gun);
    const believed = isKnown ? requirement : { ...requirement, trustOnFirstUse: true };
    return await (0,_trust_trust_context_js__WEBPACK_IMPORTED_MODULE_6__/* .withTrustContext */ .c)(connections, { lock }, (context) => body({ gun, requirement: believed, context }));
}
async function anchorOf(anchor, reference, { runtime }) {
    const { quick, root, policyFile, lockFile } = anchor;
    const hasPolicy = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(root, policyFile)).then((found) => found.isFile(), () => false);
    if (quick === undefined && hasPolicy) {
        // Policies are YAML; who asks without one need not load what reads it.
        const [{ loadPolicy }, { requirementsFor }] = await Promise.all([__webpack_require__.e(/* import() */ 4517).then(__webpack_require__.bind(__webpack_require__, 64517)), Promise.all(/* import() */[__webpack_require__.e(4517), __webpack_require__.e(3453)]).then(__webpack_require__.bind(__webpack_require__, 93453))]);
        const { policy, lock } = await loadPolicy({ ...anchor, base: undefined, quick: undefined }, runtime);
        const found = requirementsFor(policy, reference).find(({ format }) => format === 'dct');
        if (found !== undefined)
            return { requirement: found.value, lock };
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR('usage', `the rule of ${policy.label} for ${(0,_image_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .repositoryOf */ ._M)(reference)} says nothing of dct`, {
            hint: 'Add dct: { server, pins } to it, or say it here: --dct-server URL --pin keyid:HEX.',
        });
    }
    const files = (0,_files_js__WEBPACK_IMPORTED_MODULE_7__/* .workingFiles */ .lx)(root);
    const lockBytes = await files.find(lockFile);
    const lock = lockBytes === undefined ? undefined : (0,_trust_lock_parse_lock_js__WEBPACK_IMPORTED_MODULE_5__/* .parseTrustLock */ .n)(lockBytes, lockFile);
    const { dctServer, pins = [], tofu = false } = quick ?? {};
    const value = {
        ...(dctServer === undefined ? {} : { server: dctServer }),
        ...(pins.length === 0 ? {} : { pins }),
        ...(tofu ? { tofu } : {}),
    };
    try {
        return { requirement: await (0,_trust_dct_requirement_js__WEBPACK_IMPORTED_MODULE_4__/* .parseRequirement */ .p)(value, 'the command line', files), lock };
    }
    catch (error) {
        if (!(error instanceof _runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR))
            throw error;
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR('usage', error.message, { hint: error.hint, cause: error.cause });
    }
}
function lockHas(lock, gun) {
    return lock !== undefined && Object.hasOwn(lock.dct, gun);
}
function noAnchor(gun) {
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR('usage', `nothing says which root of ${gun} is the right one, so nothing is signed on top of it`, {
        reference: gun,
        hint: 'Give --pin keyid:HEX (seaworthy trust inspect shows it), a policy or seaworthy.lock that knows it; or --tofu to believe whatever the server shows.',
    });
}
//# sourceMappingURL=place.js.map

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

/***/ 69969:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ parseRequirement)
/* harmony export */ });
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20438);
/* harmony import */ var _runtime_nearest_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(81438);
/* harmony import */ var _certificates_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77464);
/* harmony import */ var _lookup_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(98262);
/* harmony import */ var _pins_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(59088);
/* harmony import */ var _role_name_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(33702);






const KEYS = ['server', 'ca', 'pins', 'tofu', 'roles', 'signers', 'threshold', 'maxAge'];
const UNITS = { m: 60_000, h: 3_600_000, d: 86_400_000 };
/** Reads `dct: {…}` of a policy. Throws `Failure('invalid')` that names the place and what may stand there. */
async function parseRequirement(value, place, files) {
    const map = value === null || value === undefined ? {} : objectAt(value, place);
    for (const key of Object.keys(map))
        if (!KEYS.includes(key))
            throw unknownKey(key, place);
    const read = async (path) => Buffer.from(await files.read(path)).toString('utf8');
    const signers = namesAt(map.signers, `${place}.signers`).map((name) => signerRole(name, `${place}.signers`));
    const roles = namesAt(map.roles, `${place}.roles`);
    for (const role of roles)
        if (!(0,_role_name_js__WEBPACK_IMPORTED_MODULE_4__/* .isTargetsRole */ .xG)(role))
            throw notARole(role, `${place}.roles`);
    return {
        server: serverAt(map.server, `${place}.server`),
        ca: map.ca === undefined ? undefined : await certificatesAt(map.ca, `${place}.ca`, read),
        pins: await Promise.all(namesAt(map.pins, `${place}.pins`).map((pin, index) => (0,_pins_js__WEBPACK_IMPORTED_MODULE_3__/* .parsePin */ .N)(pin, `${place}.pins[${index}]`, read))),
        trustOnFirstUse: flagAt(map.tofu, `${place}.tofu`),
        roles: roles.length === 0 ? _lookup_js__WEBPACK_IMPORTED_MODULE_2__/* .RELEASE_ROLES */ .I7 : roles,
        signers,
        threshold: thresholdAt(map.threshold, signers.length, `${place}.threshold`),
        maxAge: durationAt(map.maxAge, `${place}.maxAge`),
    };
}
function objectAt(value, place) {
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
        return value;
    throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('invalid', `${place} is not a map`, { hint: `Write ${place}: { pins: ["keyid:…"] }.` });
}
function unknownKey(key, place) {
    const near = (0,_runtime_nearest_js__WEBPACK_IMPORTED_MODULE_5__/* .nearestWord */ .z)(key, KEYS);
    const hint = near === undefined ? `It may have: ${KEYS.join(', ')}.` : `Did you mean "${near}"?`;
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('invalid', `${place} has no key "${key.slice(0, 80)}"`, { hint });
}
function namesAt(value, place) {
    if (value === undefined)
        return [];
    if (Array.isArray(value) && value.length > 0 && value.every((one) => typeof one === 'string'))
        return [...new Set(value)];
    throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('invalid', `${place} is not a list of texts with at least one in it`);
}
/** `alice` is the role `targets/alice`, as `docker trust signer add` makes it. */
function signerRole(name, place) {
    const role = name.startsWith('targets/') ? name : `targets/${name}`;
    if ((0,_role_name_js__WEBPACK_IMPORTED_MODULE_4__/* .isDelegation */ .BR)(role))
        return role;
    throw notARole(name, place);
}
function notARole(name, place) {
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('invalid', `${place}: "${name.slice(0, 80)}" is not the name of a role`, {
        hint: 'Roles are targets, targets/releases, or targets/NAME with lowercase letters, digits, "-" and "_".',
    });
}
function serverAt(value, place) {
    if (value === undefined)
        return undefined;
    const url = typeof value === 'string' && URL.canParse(value) ? new URL(value) : undefined;
    const isServer = url !== undefined && /^https?:$/.test(url.protocol) && url.search === '' && url.hash === '';
    if (isServer && url.username === '' && url.password === '')
        return url;
    throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('invalid', `${place} is not the URL of a server`, {
        hint: 'Write https://host[:port], without a user name and a query.',
    });
}
async function certificatesAt(value, place, read) {
    if (typeof value !== 'string')
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('invalid', `${place} is not the path of a file`);
    const pem = value.includes('-----BEGIN') ? value : await read(value);
    (0,_certificates_js__WEBPACK_IMPORTED_MODULE_1__/* .parseCertificates */ .WW)(pem, place);
    return pem;
}
function flagAt(value, place) {
    if (value === undefined || typeof value === 'boolean')
        return value ?? false;
    throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('invalid', `${place} is neither true nor false`);
}
function thresholdAt(value, signers, place) {
    if (value === undefined)
        return signers;
    if (typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= signers)
        return value;
    throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('invalid', `${place} is not a number from 1 to ${signers}, the number of signers`);
}
function durationAt(value, place) {
    if (value === undefined)
        return undefined;
    const [, count, unit = ''] = /^([1-9]\d{0,4})([mhd])$/.exec(String(value)) ?? [];
    if (count !== undefined)
        return Number(count) * UNITS[unit];
    throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('invalid', `${place} is not a duration`, { hint: 'Write 12h, 7d or 30m.' });
}
//# sourceMappingURL=requirement.js.map

/***/ })

};
