export const id = 3338;
export const ids = [3338,9526,1642];
export const modules = {

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

/***/ 32070:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ explainRefusal)
/* harmony export */ });
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20438);
/* harmony import */ var _stores_registry_errors_vendors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90829);
/* harmony import */ var _token_shape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47388);



/**
 * Turns a registry's refusal of a credential into what happened and what to do: an expired token, a wrong one, a user that
 * does not exist, a right that is missing, a registry that is down. The registry's own words stay the cause.
 */
function explainRefusal(error, registry, credential, now) {
    if (!(error instanceof _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR))
        return error;
    const fail = (message, hint) => new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR(error.code, message, { reference: registry, hint, cause: error });
    switch (error.code) {
        case 'unauthorized':
            return fail(...explainUnauthorized(error, registry, credential, now));
        case 'denied':
            return fail(saysExpired(error)
                ? `the token for ${registry} has expired`
                : `${registry} knows ${who(credential)} but does not let them in`, `The token lacks a scope or the account a role. ${tokenAdvice(registry)}`);
        case 'unreachable':
        case 'timeout':
            return fail(`${registry} could not be reached, so the login could not be checked`, 'Check the spelling of the host, the network and the proxy; the credential was not judged.');
        case 'rate-limited':
            return fail(`${registry} turns logins away for now (too many requests)`, 'Run this again later.');
        case 'failed':
            return fail(`${registry} has a fault and could not check the login`, 'The credential was not judged: run this again later.');
        default:
            return error;
    }
}
function explainUnauthorized(error, registry, credential, now) {
    const token = credential.kind === 'password' ? credential.password : credential.token;
    const username = credential.kind === 'registry-token' ? '' : credential.username;
    const expiry = (0,_token_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .expiryOf */ .p)(token);
    if (expiry !== undefined && expiry <= now) {
        return [
            `the token for ${registry} expired at ${new Date(expiry).toISOString()}`,
            `Get a new one right before this step. ${tokenAdvice(registry)}`,
        ];
    }
    if (saysExpired(error))
        return [`the token for ${registry} has expired`, `Get a new one. ${tokenAdvice(registry)}`];
    const strange = (0,_token_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .oddity */ .o)(registry, username, token);
    const hint = strange === undefined ? tokenAdvice(registry) : `${strange} ${tokenAdvice(registry)}`;
    if (/(no such|unknown|non-?existent) (user|account)|user (not found|does not exist)/i.test(wordsOf(error))) {
        return [`${registry} has no user "${username}"`, hint];
    }
    return [`${registry} did not accept the token of ${who(credential)}: the user name or the token is wrong`, hint];
}
function saysExpired(error) {
    return /expired\b/i.test(wordsOf(error));
}
/** Everything the registry said, down the chain of causes. */
function wordsOf(error) {
    const words = [];
    for (let at = error, depth = 0; at instanceof Error && depth < 8; at = at.cause, depth++) {
        words.push(at.message);
    }
    return words.join('\n');
}
function who(credential) {
    return credential.kind === 'password' ? `"${credential.username}"` : 'this token';
}
function tokenAdvice(registry) {
    if (registry === 'docker.io') {
        return 'Docker Hub wants the account name (not the e-mail address) and an access token with read and write: https://app.docker.com/settings/personal-access-tokens';
    }
    if (registry === 'ghcr.io') {
        return 'In a workflow use secrets.GITHUB_TOKEN with "permissions: packages: write" (or read); elsewhere a classic token with write:packages.';
    }
    if ((0,_stores_registry_errors_vendors_js__WEBPACK_IMPORTED_MODULE_2__/* .vendorOf */ .A)(registry) === 'ecr')
        return 'An ECR password lives 12 hours: aws ecr get-login-password, user name AWS.';
    if ((0,_stores_registry_errors_vendors_js__WEBPACK_IMPORTED_MODULE_2__/* .vendorOf */ .A)(registry) === 'gar')
        return 'An access token (user name oauth2accesstoken) lives one hour; a key file goes with _json_key.';
    if ((0,_stores_registry_errors_vendors_js__WEBPACK_IMPORTED_MODULE_2__/* .vendorOf */ .A)(registry) === 'acr')
        return 'A token of az acr login --expose-token lives three hours.';
    if (/(^|\.)gitlab\./.test(registry)) {
        return 'GitLab takes $CI_REGISTRY_USER with $CI_REGISTRY_PASSWORD inside its own jobs, else a deploy token or a personal token with write_registry.';
    }
    if (registry === 'quay.io')
        return 'Quay robots log in as organisation+robot with the robot token.';
    return 'Check both with the administrator of that registry.';
}
//# sourceMappingURL=explain.js.map

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

/***/ 47388:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ oddity),
/* harmony export */   p: () => (/* binding */ expiryOf)
/* harmony export */ });
/* harmony import */ var _image_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57383);
/* harmony import */ var _stores_registry_errors_vendors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90829);


/**
 * When a token stops working, in milliseconds since the epoch, if the token itself says so: a JSON Web Token (RFC 7519, `exp`)
 * or an ECR password (base64 of JSON with `expiration`). Nothing is verified: this explains a refusal, it decides nothing.
 */
function expiryOf(token) {
    const payload = token.split('.').length === 3 ? decodeJson(token.split('.')[1] ?? '') : decodeJson(token);
    const seconds = payload === undefined ? undefined : ((0,_image_json_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(payload, 'exp') ?? (0,_image_json_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(payload, 'expiration'));
    return typeof seconds === 'number' && Number.isSafeInteger(seconds) && seconds > 0 ? seconds * 1000 : undefined;
}
/** What is plainly wrong with a token or user name for this registry, as one sentence; undefined when nothing is. */
function oddity(registry, username, token) {
    if (/\$\{\{|^\$[A-Za-z_{]/.test(token))
        return 'The token is the text of an expression or variable, not its value.';
    if (/^\$\{\{|^\$[A-Za-z_{]/.test(username))
        return 'The user name is the text of an expression or variable, not its value.';
    if (/[\r\n]/.test(token) && !token.trimStart().startsWith('{'))
        return 'The token has a line break in it.';
    if (registry === 'ghcr.io' && token.startsWith('github_pat_')) {
        return 'This is a fine-grained token; GitHub Packages takes GITHUB_TOKEN or a classic token.';
    }
    const owner = ownerOf(token);
    if (owner !== undefined && !owner.accepts(registry))
        return `This looks like a token of ${owner.name}.`;
    if ((0,_stores_registry_errors_vendors_js__WEBPACK_IMPORTED_MODULE_1__/* .vendorOf */ .A)(registry) === 'ecr' && username !== 'AWS')
        return 'The user name of ECR is AWS.';
    if ((0,_stores_registry_errors_vendors_js__WEBPACK_IMPORTED_MODULE_1__/* .vendorOf */ .A)(registry) === 'gar' && token.trimStart().startsWith('{') && !username.startsWith('_json_key')) {
        return 'The user name for a service account key is _json_key.';
    }
    return undefined;
}
const HOSTED_ELSEWHERE = /(^|\.)(docker\.io|ghcr\.io|quay\.io|gcr\.io|azurecr\.io|amazonaws\.com)$|-docker\.pkg\.dev$/;
/** Token prefixes are public so that scanners find leaks; a registry of one's own may take anybody's tokens. */
function ownerOf(token) {
    const elsewhere = (registry) => !HOSTED_ELSEWHERE.test(registry);
    if (/^(gh[pousr]_|github_pat_)/.test(token)) {
        return { name: 'GitHub', accepts: (registry) => registry === 'ghcr.io' || elsewhere(registry) };
    }
    if (/^dckr_(pat|oat)_/.test(token)) {
        return { name: 'Docker Hub', accepts: (registry) => registry === 'docker.io' || elsewhere(registry) };
    }
    return /^gl(pat|dt|cbt)-/.test(token) ? { name: 'GitLab', accepts: elsewhere } : undefined;
}
function decodeJson(part) {
    if (part.length < 8 || part.length > 65_536 || !/^[A-Za-z0-9_+/=-]+$/.test(part))
        return undefined;
    try {
        const value = JSON.parse(Buffer.from(part, 'base64').toString('utf8'));
        return (0,_image_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(value) ? value : undefined;
    }
    catch {
        return undefined;
    }
}
//# sourceMappingURL=token-shape.js.map

/***/ }),

/***/ 59198:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ isDefinite),
/* harmony export */   p: () => (/* binding */ checkFromError)
/* harmony export */ });
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20438);

/** What lies at the other side or the network and may be over in a minute: it says nothing about our rights. */
const PASSING = ['unreachable', 'timeout', 'rate-limited', 'failed', 'mismatch', 'cancelled'];
/** Whether a registry has said no, and will say so again. */
function isDefinite(error) {
    return error instanceof _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR && !PASSING.includes(error.code);
}
/** A check that ended in an error: `failed` where that is an answer, `unchecked` where it is not. */
function checkFromError(check, subject, error, remedy) {
    const failure = error instanceof _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR ? error : undefined;
    const [message = ''] = (0,_runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .describeError */ .Uc)(error).split('\n');
    const hint = remedy ?? failure?.hint;
    return {
        check,
        subject,
        status: isDefinite(error) ? 'failed' : 'unchecked',
        message,
        ...(hint === undefined ? {} : { hint }),
        ...(failure === undefined ? {} : { code: failure.code }),
    };
}
//# sourceMappingURL=check.js.map

/***/ }),

/***/ 33338:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  DOCTOR_PATIENCE: () => (/* binding */ DOCTOR_PATIENCE),
  examine: () => (/* binding */ examine),
  exitCodeOfReport: () => (/* binding */ exitCodeOfReport)
});

// EXTERNAL MODULE: ./lib/image/reference.js
var image_reference = __webpack_require__(68424);
// EXTERNAL MODULE: ./lib/login/list-logins.js
var list_logins = __webpack_require__(38592);
// EXTERNAL MODULE: ./lib/runtime/limit.js
var limit = __webpack_require__(92359);
// EXTERNAL MODULE: ./lib/ship/preflight/check.js
var check = __webpack_require__(59198);
// EXTERNAL MODULE: ./lib/login/credential-source.js
var credential_source = __webpack_require__(88620);
// EXTERNAL MODULE: ./lib/login/token-shape.js
var token_shape = __webpack_require__(47388);
;// CONCATENATED MODULE: ./lib/ship/preflight/check-credential.js


/** A build and its push take about this long; a token should. */
const ENOUGH_MS = 15 * 60 * 1000;
/** Which credential a registry would be shown, from where, what is odd about it, and how long it lives. Asks nobody. */
async function checkCredential(registry, configDir, runtime) {
    const found = await (0,credential_source/* findCredential */.L4)(runtime, registry, { configDir });
    const base = { check: 'credential', subject: registry };
    if (found === undefined) {
        return {
            ...base,
            status: 'warning',
            message: 'there is none: the registry is asked as somebody it does not know',
            hint: `Log in first: seaworthy login ${registry}, or the login step of the workflow.`,
        };
    }
    return { ...base, ...judge(registry, found, runtime) };
}
function judge(registry, found, { clock }) {
    const { credential, place } = found;
    const username = credential.kind === 'registry-token' ? '' : credential.username;
    const secret = credential.kind === 'password' ? credential.password : credential.token;
    const whose = `${username === '' ? credential.kind : username}, from ${place}`;
    const expiry = (0,token_shape/* expiryOf */.p)(secret);
    const left = expiry === undefined ? undefined : expiry - clock.now();
    if (left !== undefined && left <= 0) {
        return {
            status: 'failed',
            code: 'unauthorized',
            message: `${whose}: the token expired at ${new Date(expiry).toISOString()}`,
            hint: 'Get a new one right before the build: log in again.',
        };
    }
    const strange = (0,token_shape/* oddity */.o)(registry, username, secret);
    if (strange !== undefined)
        return { status: 'warning', message: `${whose}: ${strange}` };
    if (left !== undefined && left < ENOUGH_MS) {
        return {
            status: 'warning',
            message: `${whose}: the token expires in ${duration(left)}`,
            hint: 'A build that takes longer ends in a refused push: log in again right before the push.',
        };
    }
    const life = left === undefined ? lifeOf(secret) : `good for ${duration(left)}`;
    return { status: 'ok', message: life === undefined ? whose : `${whose}; ${life}` };
}
/** Tokens that do not say when they end, but by their shape are known to. */
function lifeOf(secret) {
    if (secret.startsWith('ghs_'))
        return 'ends with the job';
    return secret.startsWith('ya29.') ? 'lives at most an hour from when it was made' : undefined;
}
/** `3 h 12 min`, `8 min`, `40 s`. */
function duration(ms) {
    const minutes = Math.floor(ms / 60_000);
    if (minutes < 1)
        return `${Math.max(0, Math.floor(ms / 1000))} s`;
    const hours = Math.floor(minutes / 60);
    if (hours >= 48)
        return `${Math.floor(hours / 24)} days`;
    return hours === 0 ? `${minutes} min` : `${hours} h ${minutes % 60} min`;
}
//# sourceMappingURL=check-credential.js.map
// EXTERNAL MODULE: ./lib/login/explain.js
var explain = __webpack_require__(32070);
// EXTERNAL MODULE: ./lib/runtime/failure.js
var failure = __webpack_require__(20438);
// EXTERNAL MODULE: ./lib/login/certificates.js
var certificates = __webpack_require__(25689);
// EXTERNAL MODULE: ./lib/stores/registry/wire/proxy-env.js
var proxy_env = __webpack_require__(31642);
// EXTERNAL MODULE: ./lib/stores/registry/wire/trust-store.js
var trust_store = __webpack_require__(39526);
;// CONCATENATED MODULE: ./lib/ship/preflight/check-network.js






/**
 * How a registry is reached: by which proxy and why, with which certificates besides Node's. Asks nobody. Says nothing of what is not set, unless `all` is
 * wanted, because something is wrong.
 */
async function checkNetwork(host, connections, all = false) {
    return [...checkProxy(host, connections, all), ...(await checkCertificates(host, connections, all))];
}
function checkProxy(host, { runtime }, all) {
    try {
        const { proxy, variable, reason } = (0,proxy_env/* chooseProxy */.U)(new URL(`https://${(0,image_reference/* apiHost */.nz)(host)}`), runtime.env);
        if (variable === undefined && !all)
            return [];
        // Only the host: the rest may be a secret.
        const way = proxy === undefined ? 'no proxy' : `by ${proxy.protocol}//${proxy.host}`;
        const login = proxy === undefined || proxy.username === '' ? '' : ', with a user';
        return [{ check: 'proxy', subject: host, status: 'ok', message: `${way}${login}: ${reason}` }];
    }
    catch (error) {
        return [(0,check/* checkFromError */.p)('proxy', host, error)];
    }
}
async function checkCertificates(host, connections, all) {
    const { options, runtime } = connections;
    const base = { check: 'certificates', subject: host };
    if (options.insecure?.map(image_reference/* normalizeRegistry */.l5).includes(host)) {
        const message = 'any certificate is taken, and plain HTTP where there is no TLS (--insecure)';
        const hint = 'Who is in between can read the login and change what is pulled. Trust its authority instead: --ca FILE.';
        return [{ ...base, status: 'warning', message, hint }];
    }
    try {
        const { files } = await (0,certificates/* certificatesFor */.G)(host, runtime.env);
        const named = [...(options.caFile === undefined ? [] : [options.caFile]), ...files];
        const lots = await (0,trust_store.machineAuthorities)(runtime.env);
        const extra = runtime.env.NODE_EXTRA_CA_CERTS;
        if (extra && !lots.some(({ from }) => from === extra)) {
            const hint = 'Check the path, which must be absolute in a workflow; the file must be PEM (-----BEGIN CERTIFICATE-----).';
            return [{ ...base, status: 'warning', message: `NODE_EXTRA_CA_CERTS: ${extra} holds no certificate`, hint }];
        }
        const isSet = Boolean(extra || runtime.env.SSL_CERT_FILE || runtime.env.SSL_CERT_DIR);
        if (named.length === 0 && !isSet && !all)
            return [];
        const store = lots.map(({ from, certificates }) => `${from} (${certificates.length})`);
        const trusted = ["Node's list", ...named, ...store].join(', ');
        return [{ ...base, status: 'ok', message: `trusted: ${trusted}` }];
    }
    catch (error) {
        return [(0,check/* checkFromError */.p)('certificates', host, error)];
    }
}
/** Whether the mirrors of a registry answer. One that does not is only slower: what it stands for is asked in its place. */
async function checkMirrors(host, connections) {
    try {
        const mirrors = await connections.mirrors.of(host);
        return await Promise.all(mirrors.map(async ({ mirror, registry }) => {
            const base = { check: 'mirror', subject: host };
            const what = `${mirror.registry}/${mirror.prefix}`.replace(/\/$/, '');
            try {
                await registry.checkAccess();
                return { ...base, status: 'ok', message: `${what} is read first, as ${mirror.from} says` };
            }
            catch (error) {
                const failed = (0,check/* checkFromError */.p)('mirror', host, error);
                const message = `${what} (${mirror.from}) is left out: ${failed.message}`;
                return { ...failed, status: 'warning', message };
            }
        }));
    }
    catch (error) {
        if (!(error instanceof failure/* Failure */.HR))
            throw error;
        return [(0,check/* checkFromError */.p)('mirror', host, error)];
    }
}
//# sourceMappingURL=check-network.js.map
// EXTERNAL MODULE: ./lib/ship/preflight/remedy.js
var preflight_remedy = __webpack_require__(80812);
;// CONCATENATED MODULE: ./lib/ship/preflight/check-registry.js









const AT_ONCE = 6;
/** Certificates and tokens are judged by the clock; a minute is more than any network takes. */
const CLOCK_TOLERANCE_MS = 60_000;
/** Docker Hub tells what is left in answer to a HEAD for this image, which counts as no pull (docs.docker.com, Pull usage and limits). */
const HUB_PROBE = 'ratelimitpreview/test';
/** Less than a build of a few stages pulls. */
const FEW = 10;
const FULL_VERSION = /^v?\d+(?:\.\d+){2,}/;
/** Everything about one registry and what is to be pushed to (or pulled from) it. */
async function checkRegistry(host, references, purpose, connections) {
    const { runtime, options } = connections;
    const credential = await checkCredential(host, options.configDir, runtime);
    const network = await checkNetwork(host, connections);
    if (network.some(({ status }) => status === 'failed'))
        return [...network, credential];
    const registry = await connections.registry(host);
    const login = await checkLogin(registry, connections);
    if (login.code === 'unreachable' || login.code === 'timeout') {
        // What did not matter before may be the reason now.
        return [...(await checkNetwork(host, connections, true)), credential, login];
    }
    if (login.status !== 'ok' && login.status !== 'warning')
        return [...network, credential, login];
    const mirrors = purpose === 'pull' ? await checkMirrors(host, connections) : [];
    const repositories = [...new Map(references.map((reference) => [(0,image_reference/* repositoryOf */._M)(reference), reference])).values()];
    const check = purpose === 'push' ? checkPush : checkPull;
    const [rights, tags] = await Promise.all([
        (0,limit/* mapLimited */.b)(repositories, AT_ONCE, (reference) => check(registry, reference, connections)),
        purpose === 'push' ? (0,limit/* mapLimited */.b)(references, AT_ONCE, (reference) => checkTag(registry, reference)) : [],
    ]);
    return [
        ...network,
        ...mirrors,
        credential,
        login,
        ...checkClock(registry),
        ...(await checkRateLimit(registry)),
        ...rights,
        ...tags,
    ];
}
async function checkLogin(registry, { runtime, options }) {
    const { host } = registry;
    const base = { check: 'login', subject: host };
    try {
        const { scheme, accepted } = await registry.checkAccess();
        if (accepted)
            return { ...base, status: 'ok', message: 'the credential is accepted' };
        const message = scheme === 'none' ? 'everybody is let in' : 'it answers, also to those it does not know';
        return { ...base, status: 'ok', message };
    }
    catch (error) {
        const found = await (0,credential_source/* findCredential */.L4)(runtime, host, { configDir: options.configDir });
        const explained = found === undefined ? error : (0,explain/* explainRefusal */.G)(error, host, found.credential, runtime.clock.now());
        return (0,check/* checkFromError */.p)('login', host, explained);
    }
}
async function checkPush(registry, reference, { runtime }) {
    const { repository } = reference;
    const subject = (0,image_reference/* repositoryOf */._M)(reference);
    try {
        await registry.probePush(repository);
        return { check: 'push', subject, status: 'ok', message: 'an upload may begin' };
    }
    catch (error) {
        const remedy = error instanceof failure/* Failure */.HR
            ? (0,preflight_remedy/* pushRemedy */.n)({ registry: registry.host, repository, failure: error }, runtime.env)
            : undefined;
        return (0,check/* checkFromError */.p)('push', subject, error, remedy);
    }
}
async function checkPull(registry, reference) {
    const subject = (0,image_reference/* canonical */.$N)(reference);
    try {
        const found = await registry.repository(reference.repository).resolve((0,image_reference/* targetOf */.$r)(reference));
        if (found !== undefined)
            return { check: 'pull', subject, status: 'ok', message: `it is ${found.digest}` };
        const hint = 'Check the spelling, and that it was pushed; private ones need a login.';
        return { check: 'pull', subject, status: 'failed', code: 'not-found', message: 'there is no such image', hint };
    }
    catch (error) {
        return (0,check/* checkFromError */.p)('pull', subject, error);
    }
}
/** Whether a tag is free. That it may not be moved no registry says beforehand, so a release that is there is a warning. */
async function checkTag(registry, reference) {
    const subject = (0,image_reference/* canonical */.$N)(reference);
    const tag = reference.tag ?? '';
    try {
        const found = await registry.repository(reference.repository).resolve(tag);
        if (found === undefined)
            return { check: 'tag', subject, status: 'ok', message: 'the tag is free' };
        if (!FULL_VERSION.test(tag)) {
            return { check: 'tag', subject, status: 'ok', message: `it would move from ${found.digest}` };
        }
        return {
            check: 'tag',
            subject,
            status: 'warning',
            message: `it is on ${found.digest} already`,
            hint: 'The same image again is fine. Another one is refused where tags are immutable (a setting of the repository), and elsewhere changes a release.',
        };
    }
    catch (error) {
        return (0,check/* checkFromError */.p)('tag', subject, error);
    }
}
function checkClock(registry) {
    const { clockAheadMs } = registry.observed();
    if (clockAheadMs === undefined)
        return [];
    const base = { check: 'clock', subject: registry.host };
    const off = Math.abs(clockAheadMs);
    if (off < CLOCK_TOLERANCE_MS)
        return [{ ...base, status: 'ok', message: 'the clocks agree' }];
    const direction = clockAheadMs > 0 ? 'behind' : 'ahead of';
    return [
        {
            ...base,
            status: 'warning',
            message: `this machine's clock is ${duration(off)} ${direction} the registry's`,
            hint: 'Tokens and certificates look expired, or not valid yet. Set the clock: timedatectl set-ntp true',
        },
    ];
}
async function checkRateLimit(registry) {
    if (registry.host === image_reference/* DOCKER_HUB */.Xb) {
        try {
            await registry.repository(HUB_PROBE).resolve('latest');
        }
        catch (error) {
            return [(0,check/* checkFromError */.p)('rate-limit', registry.host, error)];
        }
    }
    const { rateLimit } = registry.observed();
    return rateLimit === undefined
        ? []
        : [{ check: 'rate-limit', subject: registry.host, ...judgeLimit(registry, rateLimit) }];
}
function judgeLimit({ host }, limit) {
    const { remaining, windowSeconds, source } = limit;
    const of = limit.limit === undefined ? '' : ` of ${limit.limit}`;
    const within = windowSeconds === undefined ? '' : ` in ${duration(windowSeconds * 1000)}`;
    const whose = source === undefined ? '' : `, counted for ${source}`;
    const what = host === image_reference/* DOCKER_HUB */.Xb ? 'pulls' : 'requests';
    const message = `${remaining}${of} ${what} left${within}${whose}`;
    const isFew = remaining < FEW && (limit.limit ?? FEW) >= FEW;
    if (remaining > 0 && !isFew)
        return { status: 'ok', message };
    const hint = host === image_reference/* DOCKER_HUB */.Xb
        ? 'Base images may not be pulled for hours. Log in to Docker Hub for a quota of your own (docker.io in logins), or pull from a mirror.'
        : 'Requests may be turned away for a while: run fewer jobs at once.';
    return {
        status: remaining === 0 ? 'failed' : 'warning',
        ...(remaining === 0 ? { code: 'rate-limited' } : {}),
        message,
        hint,
    };
}
//# sourceMappingURL=check-registry.js.map
;// CONCATENATED MODULE: ./lib/ship/preflight/doctor.js






const REGISTRIES_AT_ONCE = 8;
/** Somebody waits for the answer: one more try, and no long silence. For the connections that `examine` is given. */
const DOCTOR_PATIENCE = { timeoutMs: 10_000, retries: { attempts: 2, budgetMs: 5_000 } };
/**
 * Finds out in a second or two what would otherwise show after a long build: whether the login works, uploads may begin, tags are free,
 * how much of the rate limit and of the token's life is left. Writes nothing but an upload that is cancelled at once. Throws only for
 * references that are none.
 */
async function examine({ references, purpose }, connections) {
    const { clock } = connections.runtime;
    const started = clock.now();
    const parsed = references.map((text) => (0,image_reference/* withDefaultTag */._t)((0,image_reference/* parseReference */.F2)(text)));
    const checks = parsed.length === 0
        ? await examineMachine(connections)
        : (await (0,limit/* mapLimited */.b)([...byRegistry(parsed)], REGISTRIES_AT_ONCE, ([host, of]) => checkRegistry(host, of, purpose, connections))).flat();
    const ok = checks.every(({ status }) => status === 'ok' || status === 'warning');
    return { ok, checks, seconds: (clock.now() - started) / 1000 };
}
/** The exit code: 1 when something failed, 3 when something could not be checked. */
function exitCodeOfReport({ checks }) {
    if (checks.some(({ status }) => status === 'failed'))
        return 1;
    return checks.some(({ status }) => status === 'unchecked') ? 3 : 0;
}
function byRegistry(references) {
    const groups = new Map();
    for (const reference of references) {
        groups.set(reference.registry, [...(groups.get(reference.registry) ?? []), reference]);
    }
    return groups;
}
/** Whether an engine answers, and which logins there are. Most work needs no engine, so none is a warning. */
async function examineMachine(connections) {
    const { runtime, options } = connections;
    const logins = await (0,list_logins/* listLogins */.V)(runtime, { configDir: options.configDir });
    const hosts = [...new Set(logins.map(({ registry }) => registry))];
    const credentials = await (0,limit/* mapLimited */.b)(hosts, REGISTRIES_AT_ONCE, (host) => checkCredential(host, options.configDir, runtime));
    const none = {
        check: 'credential',
        subject: 'logins',
        status: 'warning',
        message: 'there are none: registries are asked as somebody they do not know',
        hint: 'Log in: seaworthy login REGISTRY -u USER --password-stdin',
    };
    return [await examineEngine(connections), ...(credentials.length === 0 ? [none] : credentials)];
}
async function examineEngine(connections) {
    try {
        const { endpoint, info } = await connections.engine();
        const store = info.containerdStore ? 'containerd image store' : 'classic image store';
        return {
            check: 'engine',
            subject: endpoint.label,
            status: 'ok',
            message: `version ${info.version}, ${info.platform.os}/${info.platform.architecture}, ${store}`,
        };
    }
    catch (error) {
        return { ...(0,check/* checkFromError */.p)('engine', 'engine', error), status: 'warning' };
    }
}
//# sourceMappingURL=doctor.js.map

/***/ }),

/***/ 80812:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ pushRemedy)
/* harmony export */ });
/* harmony import */ var _stores_registry_errors_vendors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90829);

/**
 * What to write or set so that a push is let in, in the words of the registry at hand: YAML, a settings page, a command.
 * Undefined where we know no more than the registry's own answer.
 */
function pushRemedy(refused, env) {
    const vendor = (0,_stores_registry_errors_vendors_js__WEBPACK_IMPORTED_MODULE_0__/* .vendorOf */ .A)(refused.registry);
    if (vendor !== undefined)
        return REMEDIES[vendor](refused, env);
    if (refused.failure.code !== 'not-found')
        return undefined;
    return `It may be that ${refused.registry} wants a project or repository to be made before anything is pushed to it: make it there, or check the spelling of ${refused.repository}.`;
}
const REMEDIES = {
    ghcr,
    hub: dockerHub,
    ecr,
    gar: artifactRegistry,
    acr: azure,
    quay,
    gitlab,
};
function ghcr({ repository }, env) {
    const [owner = '', ...rest] = repository.split('/');
    const name = encodeURIComponent(rest.join('/'));
    if (env.GITHUB_ACTIONS !== 'true') {
        return `Outside a workflow ghcr.io takes a classic token with the scope write:packages: https://github.com/settings/tokens/new?scopes=write:packages`;
    }
    const settings = `https://github.com/orgs/${owner}/packages/container/${name}/settings`;
    const fork = (env.GITHUB_EVENT_NAME ?? '').startsWith('pull_request')
        ? ['In a pull request from a fork or by Dependabot the token can only read: push from another event.']
        : [];
    return [
        'Give the job the right to write packages:',
        '  permissions:',
        '    contents: read',
        '    packages: write',
        `If it has that, the package exists and does not know this repository: open ${settings}`,
        `(of a user: https://github.com/users/${owner}/packages/container/${name}/settings), "Manage Actions access", and add`,
        `${env.GITHUB_REPOSITORY || 'the repository'} with the role Write.`,
        ...fork,
    ].join('\n');
}
function dockerHub({ repository }) {
    const [namespace = ''] = repository.split('/');
    if (namespace === 'library') {
        return 'library/… are the official images. Write your own namespace before the name: docker.io/ACCOUNT/NAME.';
    }
    return [
        `The account needs write access to ${namespace}, and the token the permission "Read & Write":`,
        'https://app.docker.com/settings/personal-access-tokens',
        `A private repository beyond the plan's number is refused too: https://hub.docker.com/repositories/${namespace}`,
    ].join('\n');
}
function ecr({ registry, repository, failure }) {
    const region = /\.ecr\.([a-z0-9-]+)\./.exec(registry)?.[1] ?? 'REGION';
    if (failure.code === 'not-found') {
        return `ECR makes no repository by itself: aws ecr create-repository --region ${region} --repository-name ${repository}`;
    }
    if (failure.code === 'unauthorized') {
        return `The password of ECR lives 12 hours: aws ecr get-login-password --region ${region}, user name AWS.`;
    }
    return [
        `The role needs these actions on repository/${repository}:`,
        '  ecr:GetAuthorizationToken (on *), ecr:BatchCheckLayerAvailability, ecr:InitiateLayerUpload, ecr:UploadLayerPart,',
        '  ecr:CompleteLayerUpload, ecr:PutImage, ecr:BatchGetImage, ecr:GetDownloadUrlForLayer',
    ].join('\n');
}
function artifactRegistry({ registry, repository, failure }) {
    const location = registry.replace(/-docker\.pkg\.dev$/, '');
    const [project = 'PROJECT', name = 'NAME'] = repository.split('/');
    if (failure.code === 'not-found') {
        return `Make the repository first: gcloud artifacts repositories create ${name} --repository-format=docker --location=${location} --project=${project}`;
    }
    return [
        'The account needs the role Artifact Registry Writer:',
        `gcloud artifacts repositories add-iam-policy-binding ${name} --location=${location} --project=${project} --role=roles/artifactregistry.writer --member=serviceAccount:NAME`,
    ].join('\n');
}
function azure({ registry }) {
    const name = registry.replace(/\.azurecr\.io$/, '');
    return `The identity needs the role AcrPush: az role assignment create --role AcrPush --assignee ID --scope $(az acr show --name ${name} --query id --output tsv)`;
}
function quay({ repository, failure }) {
    const [namespace = ''] = repository.split('/');
    if (failure.code === 'not-found')
        return `Make the repository first: https://quay.io/new/?namespace=${namespace}`;
    return `Give the robot the permission Write: https://quay.io/repository/${repository}?tab=settings. A new repository can be made only by a robot of a team with the role Creator.`;
}
function gitlab({ registry }) {
    return `Inside a job of GitLab use $CI_REGISTRY_USER and $CI_REGISTRY_PASSWORD; elsewhere a deploy token with write_registry, or a personal token with it and the role Developer. The path on ${registry} is GROUP/PROJECT[/NAME].`;
}
//# sourceMappingURL=remedy.js.map

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

/***/ 31642:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ chooseProxy),
/* harmony export */   addressOf: () => (/* binding */ addressOf),
/* harmony export */   proxyFor: () => (/* binding */ proxyFor),
/* harmony export */   proxySecrets: () => (/* binding */ proxySecrets)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77030);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20438);
/* harmony import */ var _address_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87372);



/**
 * The proxy for a URL by `HTTPS_PROXY`, `HTTP_PROXY`, `ALL_PROXY` and `NO_PROXY`. Of the two spellings of a name the lower case wins, and an
 * empty one counts as not set, as in curl; `HTTP_PROXY` in capitals is not believed in a CGI program, where it may be
 * a header of the request. This machine is never reached through a proxy. A proxy written without a scheme is HTTP. One that cannot be used is
 * `Failure('usage')`: going around it is not for us to decide.
 */
function chooseProxy(url, env) {
    const [variable, text] = firstSet(env, [url.protocol === 'https:' ? 'HTTPS_PROXY' : 'HTTP_PROXY', 'ALL_PROXY']);
    if (variable === undefined)
        return { reason: 'no proxy is set' };
    if ((0,_address_js__WEBPACK_IMPORTED_MODULE_2__/* .isLoopbackHost */ .cW)(url.hostname))
        return { variable, reason: 'this machine is never reached through a proxy' };
    const [exception, list] = firstSet(env, ['NO_PROXY']);
    const entry = exception === undefined ? undefined : exemption(url, list);
    if (entry !== undefined)
        return { variable: exception, reason: `${exception} names it (${entry})` };
    return { proxy: parseProxy(text, variable), variable, reason: `${variable} is set` };
}
/** The proxy for a URL; undefined for none. See {@link chooseProxy}. */
function proxyFor(url, env) {
    return chooseProxy(url, env).proxy;
}
/** Where a proxy listens, and what it is shown. */
function addressOf(url) {
    const usual = url.protocol === 'https:' ? 443 : 80;
    const authorization = proxyAuthorization(url);
    return {
        url,
        host: (0,_address_js__WEBPACK_IMPORTED_MODULE_2__/* .unbracket */ .ES)(url.hostname),
        port: url.port === '' ? usual : Number(url.port),
        headers: authorization === undefined ? {} : { 'proxy-authorization': authorization },
    };
}
/** `Proxy-Authorization` for the user in a proxy's URL. */
function proxyAuthorization(proxy) {
    if (proxy.username === '' && proxy.password === '')
        return undefined;
    return `Basic ${Buffer.from(`${decoded(proxy.username)}:${decoded(proxy.password)}`).toString('base64')}`;
}
/** What of a proxy's URL must not be seen, in every form it is used in. */
function proxySecrets(proxy) {
    if (proxy.password === '')
        return [];
    const basic = proxyAuthorization(proxy)?.replace('Basic ', '') ?? '';
    return [...new Set([proxy.password, decoded(proxy.password), basic])];
}
function firstSet(env, names) {
    for (const name of names) {
        const isForgeable = name === 'HTTP_PROXY' && env.REQUEST_METHOD !== undefined;
        for (const spelling of isForgeable ? ['http_proxy'] : [name.toLowerCase(), name]) {
            const value = env[spelling]?.trim() ?? '';
            if (value !== '')
                return [spelling, value];
        }
    }
    return [undefined, ''];
}
function parseProxy(text, variable) {
    let proxy;
    try {
        proxy = new URL(/^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `http://${text}`);
    }
    catch {
        // The parser's own error has the whole text in it, with the password.
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('usage', `the proxy in ${variable} is not a URL`, {
            reference: variable,
            hint: 'Write http://[USER:PASSWORD@]HOST:PORT; in the user and the password write : as %3A, @ as %40, / as %2F, # as %23, ? as %3F, % as %25.',
        });
    }
    if (proxy.protocol === 'http:' || proxy.protocol === 'https:')
        return proxy;
    throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('usage', `the proxy in ${variable} is of the kind ${proxy.protocol}//, which is not spoken here`, {
        reference: variable,
        hint: 'Name an HTTP proxy (http:// or https://), or what is reached without one in NO_PROXY.',
    });
}
/** Percent-encoded, as URLs have it; or as it stands, where somebody did not encode a percent sign. */
function decoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}
/** The entry that names this URL's host: `*`, `example.com` (and all below), `.example.com`, `*.example.com`, an address, `10.0.0.0/8`, `fd00::/8`, each but `*` with an optional port. */
function exemption(url, list) {
    const host = (0,_address_js__WEBPACK_IMPORTED_MODULE_2__/* .unbracket */ .ES)(url.hostname).toLowerCase().replace(/\.$/, '');
    const port = url.port === '' ? (url.protocol === 'https:' ? '443' : '80') : url.port;
    return list.split(/[\s,]+/).find((raw) => {
        if (raw === '*')
            return true;
        const [entry, entryPort] = splitPort(raw
            .toLowerCase()
            .replace(/^https?:\/\//, '')
            .replace(/\/$/, ''));
        if (entry === '' || (entryPort !== undefined && entryPort !== port))
            return false;
        const name = (0,_address_js__WEBPACK_IMPORTED_MODULE_2__/* .unbracket */ .ES)(entry).replace(/^\*?\./, '');
        if ((0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(host) !== 0)
            return isInNetwork(host, entry);
        return name !== '' && (host === name || host.endsWith(`.${name}`));
    });
}
function splitPort(entry) {
    const found = /^(\[[^\]]+\](?:\/\d+)?|[^:]+):(\d+)$/.exec(entry);
    return found === null ? [entry, undefined] : [found[1], found[2]];
}
/** `10.1.2.3`, `10.0.0.0/8`, `fd00::1`, `[fd00::1]`, `fd00::/8`. */
function isInNetwork(address, entry) {
    const [network, bits] = entry.replace(/[[\]]/g, '').split('/');
    const kind = (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(network);
    if (kind === 0 || kind !== (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(address))
        return false;
    const widest = kind === 4 ? 32 : 128;
    const length = bits === undefined ? widest : /^\d{1,3}$/.test(bits) ? Number(bits) : Number.NaN;
    if (!(length <= widest))
        return false;
    const family = kind === 4 ? 'ipv4' : 'ipv6';
    const block = new node_net__WEBPACK_IMPORTED_MODULE_0__.BlockList();
    block.addSubnet(network, length, family);
    return block.check(address, family);
}
//# sourceMappingURL=proxy-env.js.map

/***/ }),

/***/ 39526:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   machineAuthorities: () => (/* binding */ machineAuthorities)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(41692);



/** Where Linux distributions and BSDs keep all authorities in one file: Debian, Fedora, openSUSE, OpenELEC, RHEL 7, Alpine and macOS. */
const FILES = [
    '/etc/ssl/certs/ca-certificates.crt',
    '/etc/pki/tls/certs/ca-bundle.crt',
    '/etc/ssl/ca-bundle.pem',
    '/etc/pki/tls/cacert.pem',
    '/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem',
    '/etc/ssl/cert.pem',
];
const PEM = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g;
/**
 * The authorities of this machine that Node does not look at by itself: the file in `NODE_EXTRA_CA_CERTS` (Node reads it only at its start),
 * then `SSL_CERT_FILE` and `SSL_CERT_DIR` (folders, separated as in PATH) or, without these, the system's store. What cannot be
 * read is left out.
 */
async function machineAuthorities(env) {
    const lots = env.NODE_EXTRA_CA_CERTS ? [await readLot(env.NODE_EXTRA_CA_CERTS)] : [];
    const folders = (env.SSL_CERT_DIR ?? '').split(node_path__WEBPACK_IMPORTED_MODULE_1__.delimiter).filter((folder) => folder !== '');
    if (env.SSL_CERT_FILE)
        lots.push(await readLot(env.SSL_CERT_FILE));
    for (const folder of folders)
        lots.push(await readFolder(folder));
    if (!env.SSL_CERT_FILE && folders.length === 0)
        lots.push(await systemStore());
    return lots.filter(({ from, certificates }, i) => {
        const isRepeated = lots.findIndex((lot) => lot.from === from) < i;
        return certificates.length > 0 && !isRepeated;
    });
}
async function systemStore() {
    if (process.platform === 'darwin' || process.platform === 'win32') {
        const { getCACertificates } = node_tls__WEBPACK_IMPORTED_MODULE_2__;
        return { from: "the system's store", certificates: getCACertificates?.('system') ?? [] };
    }
    for (const file of FILES) {
        const lot = await readLot(file);
        if (lot.certificates.length > 0)
            return lot;
    }
    return { from: "the system's store", certificates: [] };
}
async function readFolder(folder) {
    const names = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder).catch(() => [])).sort();
    const lots = await Promise.all(names.map((name) => readLot((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name))));
    return { from: folder, certificates: [...new Set(lots.flatMap(({ certificates }) => certificates))] };
}
async function readLot(file) {
    const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file, 'utf8').catch(() => '');
    return { from: file, certificates: text.match(PEM) ?? [] };
}
//# sourceMappingURL=trust-store.js.map

/***/ })

};
