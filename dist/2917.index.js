export const id = 2917;
export const ids = [2917];
export const modules = {

/***/ 69689:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   command: () => (/* binding */ command)
/* harmony export */ });
/* harmony import */ var _login_credential_source_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88620);
/* harmony import */ var _login_list_logins_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38592);
/* harmony import */ var _login_prove_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13587);
/* harmony import */ var _login_registry_name_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(26000);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(20438);





const command = {
    usage: 'whoami [REGISTRY] [--check]',
    summary: 'Show which registries you are logged in to, as whom, and where that is kept',
    help: 'With --check each registry is asked whether it still accepts the login. Secrets are never shown.',
    options: { check: { type: 'boolean', help: 'Ask the registry whether the login still works' } },
    arity: [0, 1],
    async run({ args: [registry], options, settings, runtime, result }) {
        const configDir = settings.config;
        const prove = (0,_login_prove_js__WEBPACK_IMPORTED_MODULE_2__.proveByRegistry)({ insecure: settings.insecure, caFile: settings.ca });
        const host = registry === undefined ? undefined : (0,_login_registry_name_js__WEBPACK_IMPORTED_MODULE_3__/* .parseRegistryName */ .O)(registry);
        const all = await (0,_login_list_logins_js__WEBPACK_IMPORTED_MODULE_1__/* .listLogins */ .V)(runtime, { configDir });
        const known = all.filter((login) => host === undefined || login.registry.split('/')[0] === host);
        let worst = host !== undefined && known.length === 0 ? 1 : 0;
        const logins = [];
        for (const login of known) {
            const error = options.check === true ? await check(runtime, login.registry, configDir, prove) : undefined;
            const works = options.check === true ? { works: error === undefined } : {};
            logins.push({ ...login, ...works, ...(error === undefined ? {} : { reason: (0,_runtime_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .bD)(error) }) });
            if (error !== undefined)
                worst = Math.max(worst, (0,_runtime_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .exitCodeOf */ .FO)(error));
        }
        const none = host === undefined ? 'Not logged in to any registry' : `Not logged in to ${host}`;
        result({ logins }, logins.length === 0 ? none : table(logins));
        return worst === 0 ? undefined : worst;
    },
};
async function check(runtime, registry, configDir, prove) {
    try {
        const found = await (0,_login_credential_source_js__WEBPACK_IMPORTED_MODULE_0__/* .findCredential */ .L4)(runtime, registry, { configDir });
        await prove(registry.split('/')[0], found?.credential, runtime);
        return undefined;
    }
    catch (error) {
        return error;
    }
}
function table(logins) {
    const rows = logins.map(({ registry, username, kind, place, works, reason }) => [
        registry,
        username === '' ? `(${kind})` : username,
        place,
        works === undefined ? '' : works ? 'works' : `does not work: ${reason}`,
    ]);
    const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
    return rows
        .map((row) => row
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd())
        .join('\n');
}
//# sourceMappingURL=whoami.js.map

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

/***/ 38592:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ listLogins)
/* harmony export */ });
/* harmony import */ var _image_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68424);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20438);
/* harmony import */ var _auth_entry_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(17662);
/* harmony import */ var _credential_helper_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(30001);
/* harmony import */ var _credential_source_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(88620);





/** Every login that {@link credentialSource} could hand out, the first place first; one that hides another comes alone. */
async function listLogins(runtime, options = {}) {
    const found = new Map();
    for (const place of await (0,_credential_source_js__WEBPACK_IMPORTED_MODULE_4__/* .credentialPlaces */ .aS)(runtime, options.configDir)) {
        for (const login of [...(await fromHelpers(runtime, place)), ...fromFile(place)]) {
            if (!found.has(login.registry))
                found.set(login.registry, login);
        }
    }
    return [...found.values()].sort((a, b) => (a.registry < b.registry ? -1 : 1));
}
function fromFile({ name, config }) {
    return Object.entries(config.auths ?? {}).flatMap(([key, entry]) => {
        const credential = (0,_auth_entry_js__WEBPACK_IMPORTED_MODULE_2__/* .decodeEntry */ .LP)(entry);
        return credential === undefined ? [] : [known((0,_auth_entry_js__WEBPACK_IMPORTED_MODULE_2__/* .registryOfKey */ .Yq)(key), credential, name)];
    });
}
async function fromHelpers(runtime, { config }) {
    const servers = new Set([...Object.keys(config.credHelpers ?? {}), ...Object.keys(config.auths ?? {})]);
    if (config.credsStore) {
        try {
            for (const server of Object.keys(await (0,_credential_helper_js__WEBPACK_IMPORTED_MODULE_3__/* .helperList */ .ZC)(runtime, config.credsStore)))
                servers.add(server);
        }
        catch (error) {
            runtime.log.warn((0,_runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .describeError */ .Uc)(error));
        }
    }
    const logins = [];
    for (const server of servers) {
        const helper = (0,_credential_helper_js__WEBPACK_IMPORTED_MODULE_3__/* .helperFor */ .yW)(config, server);
        if (helper === undefined)
            continue;
        try {
            const kept = (await (0,_credential_helper_js__WEBPACK_IMPORTED_MODULE_3__/* .helperGet */ .T)(runtime, helper, (0,_image_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .credentialKey */ .TC)(server))) ?? (await (0,_credential_helper_js__WEBPACK_IMPORTED_MODULE_3__/* .helperGet */ .T)(runtime, helper, server));
            if (kept !== undefined)
                logins.push(known((0,_auth_entry_js__WEBPACK_IMPORTED_MODULE_2__/* .registryOfKey */ .Yq)(server), (0,_credential_helper_js__WEBPACK_IMPORTED_MODULE_3__/* .fromHelper */ .FK)(kept), `helper ${helper}`));
        }
        catch (error) {
            runtime.log.warn((0,_runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .describeError */ .Uc)(error));
        }
    }
    return logins;
}
function known(registry, credential, place) {
    const username = credential.kind === 'password' ? credential.username : '';
    return { registry, username, kind: credential.kind, place };
}
//# sourceMappingURL=list-logins.js.map

/***/ }),

/***/ 13587:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   proveByRegistry: () => (/* binding */ proveByRegistry)
/* harmony export */ });
/* harmony import */ var _stores_registry_registry_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20284);
/* harmony import */ var _reach_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(67438);


/** Somebody waits for a login: less patience than for an upload, more than the 15 seconds of `docker login`. Milliseconds. */
const PATIENCE = {
    timeouts: { connect: 15_000, headers: 30_000 },
    retries: { attempts: 4, budgetMs: 60_000 },
};
/** Asks the registries themselves, trying again only what may pass by itself. */
function proveByRegistry(options = {}) {
    return async (registry, credential, runtime) => {
        const client = (0,_stores_registry_registry_js__WEBPACK_IMPORTED_MODULE_0__/* .openRegistry */ .M)(registry, { ...PATIENCE, ...(await (0,_reach_js__WEBPACK_IMPORTED_MODULE_1__/* .reachOf */ .x)(registry, options, runtime.env)), credentials: async () => credential }, runtime);
        try {
            const { scheme, accepted } = await client.checkAccess();
            if (credential !== undefined && !accepted) {
                const why = scheme === 'none' ? 'lets everybody in' : 'did not ask for it';
                runtime.log.info(`${registry} ${why}, so the login says nothing about the token`);
            }
        }
        finally {
            await client.close();
        }
    };
}
//# sourceMappingURL=prove.js.map

/***/ }),

/***/ 26000:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ parseRegistryName)
/* harmony export */ });
/* harmony import */ var _image_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68424);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20438);


const HOST = /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*|\[[a-f0-9:]+\])(?::(?<port>[0-9]{1,5}))?$/;
/** Names that people write for a registry, and the host they mean. */
const NICKNAMES = {
    hub: _image_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .DOCKER_HUB */ .Xb,
    dockerhub: _image_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .DOCKER_HUB */ .Xb,
    'hub.docker.com': _image_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .DOCKER_HUB */ .Xb,
    'docker.com': _image_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .DOCKER_HUB */ .Xb,
    ghcr: 'ghcr.io',
    github: 'ghcr.io',
    'github.com': 'ghcr.io',
    quay: 'quay.io',
    gitlab: 'registry.gitlab.com',
    'gitlab.com': 'registry.gitlab.com',
};
/**
 * Reads the registry that somebody wants to log in to, as `normalizeRegistry` writes it. Empty is Docker Hub. What Docker
 * would take for a different server, or keep under a key that no later step looks up, is refused with the spelling to use:
 * a URL with a path, a repository, a reference, a nickname.
 */
function parseRegistryName(text) {
    const given = text.trim();
    if (given === '')
        return _image_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .DOCKER_HUB */ .Xb;
    if (given === (0,_image_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .credentialKey */ .TC)(_image_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .DOCKER_HUB */ .Xb))
        return _image_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .DOCKER_HUB */ .Xb;
    const nickname = NICKNAMES[given.toLowerCase().replace(/^https?:\/\//, '')];
    if (nickname !== undefined)
        throw misspelt(given, 'that is not the host of a registry', nickname);
    if (/[@\s]/.test(given))
        throw misspelt(given, 'it holds something else than a host and a port');
    const [, scheme, rest = ''] = /^([a-z][a-z0-9+.-]*:\/\/)?(.*)$/is.exec(given) ?? [];
    if (scheme !== undefined && !/^https?:\/\/$/i.test(scheme))
        throw misspelt(given, `"${scheme}" leads to no registry`);
    const [host = '', ...path] = rest.replace(/\/+$/, '').split('/');
    const name = (0,_image_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeRegistry */ .l5)(host);
    if (path.length > 0 && !/^(v1|v2)$/.test(path.join('/'))) {
        throw misspelt(given, 'it names a repository; a login is for the whole registry', name);
    }
    const match = HOST.exec(host.toLowerCase());
    if (match === null)
        throw misspelt(given, 'it is not a host name with an optional port');
    if (Number(match.groups?.port ?? 1) > 65_535)
        throw misspelt(given, 'there is no such port');
    if (!/[.:]/.test(host) && host.toLowerCase() !== 'localhost') {
        throw misspelt(given, 'a name without a dot or a port is read as a repository of Docker Hub', `${host}:443`);
    }
    return name;
}
function misspelt(text, reason, remedy) {
    // Somebody may have put a secret into the wrong input: a URL's user part is not repeated.
    const shown = text.replace(/\/\/[^/]*@/, '//***@').slice(0, 200);
    const write = remedy === undefined ? 'Write the host and, if it has one, the port: registry.example:5000' : remedy;
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('usage', `"${shown}" is not a registry: ${reason}`, {
        reference: shown,
        hint: remedy === undefined ? write : `Write ${remedy}`,
    });
}
//# sourceMappingURL=registry-name.js.map

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
