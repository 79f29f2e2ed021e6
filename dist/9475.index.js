export const id = 9475;
export const ids = [9475,6809];
export const modules = {

/***/ 19475:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   command: () => (/* binding */ command)
/* harmony export */ });
/* harmony import */ var _login_login_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86809);
/* harmony import */ var _login_prove_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13587);
/* harmony import */ var _login_registry_name_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26000);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(20438);




const command = {
    usage: 'login [REGISTRY] -u USER --password-stdin',
    summary: 'Prove a credential to a registry and keep it where Docker keeps it',
    help: `Without REGISTRY it is Docker Hub. The password or token is read from standard input, with one line end taken off:

  echo "$TOKEN" | seaworthy login ghcr.io -u octocat --password-stdin

The user name <token> says that it is an identity token (an OAuth2 refresh token), as credential helpers write it.
The credential goes to "docker login" where Docker is installed, else to the same config.json or credential helper.`,
    options: {
        username: { type: 'string', short: 'u', value: 'USER', help: 'Who logs in' },
        'password-stdin': { type: 'boolean', help: 'Read the password or token from standard input' },
        password: { type: 'string', short: 'p', help: 'Refused: others on the machine can read arguments' },
    },
    arity: [0, 1],
    async run({ args: [registry = ''], options, settings, runtime, result, stdin }) {
        const username = readUsername(options, registry);
        const secret = trimLineEnd(await stdin());
        runtime.mask(secret);
        if (secret === '') {
            throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR('usage', 'standard input was empty, so there is no password', {
                hint: 'Check the variable or command that should have filled it: it gave nothing.',
            });
        }
        const configDir = settings.config;
        const prove = (0,_login_prove_js__WEBPACK_IMPORTED_MODULE_1__.proveByRegistry)({ insecure: settings.insecure, caFile: settings.ca });
        const [done] = await (0,_login_login_js__WEBPACK_IMPORTED_MODULE_0__.loginTo)([{ registry, username, secret }], { configDir, prove }, runtime);
        result(done, `Logged in to ${done?.registry} as ${done?.username}; kept in ${done?.place}`);
        return undefined;
    },
};
function readUsername(options, registry) {
    const words = ['login', registry, '-u USER', '--password-stdin'].filter((word) => word !== '').join(' ');
    if (options.password !== undefined) {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR('usage', 'a password on the command line is not taken', {
            hint: `Every user of this machine can see it there, and the shell keeps it: pipe it in instead: seaworthy ${words}`,
        });
    }
    (0,_login_registry_name_js__WEBPACK_IMPORTED_MODULE_2__/* .parseRegistryName */ .O)(registry); // a misspelt name is told before anybody types a password
    if (typeof options.username !== 'string' || options.username === '') {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR('usage', 'no user name was given', { hint: `Write seaworthy ${words}` });
    }
    if (options['password-stdin'] !== true) {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR('usage', 'the password is read from standard input only, and --password-stdin says so', {
            hint: `Write seaworthy ${words}`,
        });
    }
    return options.username;
}
/** As Docker does: the line end that echo adds is no part of the password. */
function trimLineEnd(text) {
    return text.replace(/\r?\n$/, '');
}
//# sourceMappingURL=login.js.map

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

/***/ 22037:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $5: () => (/* binding */ credentialOf),
/* harmony export */   DL: () => (/* binding */ readKept),
/* harmony export */   eG: () => (/* binding */ keptFor),
/* harmony export */   gn: () => (/* binding */ writeKept)
/* harmony export */ });
/* harmony import */ var _image_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68424);
/* harmony import */ var _auth_entry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17662);
/* harmony import */ var _credential_helper_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(30001);



async function readKept(runtime, config, registry) {
    const key = (0,_image_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .credentialKey */ .TC)(registry);
    const entry = Object.hasOwn(config.auths ?? {}, key) ? config.auths?.[key] : undefined;
    const helper = (0,_credential_helper_js__WEBPACK_IMPORTED_MODULE_2__/* .helperFor */ .yW)(config, registry);
    const secret = helper === undefined ? undefined : await (0,_credential_helper_js__WEBPACK_IMPORTED_MODULE_2__/* .helperGet */ .T)(runtime, helper, key);
    const kept = {
        ...(entry === undefined ? {} : { entry }),
        ...(helper === undefined ? {} : { helper }),
        ...(secret === undefined ? {} : { secret }),
    };
    const credential = credentialOf(kept);
    for (const hidden of credential === undefined ? [] : (0,_auth_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .secretsOf */ .Fj)(credential))
        runtime.mask(hidden);
    return kept;
}
/** The credential that Docker would use. */
function credentialOf({ entry, secret }) {
    if (secret !== undefined)
        return (0,_credential_helper_js__WEBPACK_IMPORTED_MODULE_2__/* .fromHelper */ .FK)(secret);
    return entry === undefined ? undefined : (0,_auth_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .decodeEntry */ .LP)(entry);
}
/** A credential where Docker would keep it: in the helper, with an empty entry beside it, or in the file. */
function keptFor(credential, helper) {
    if (helper === undefined)
        return { entry: (0,_auth_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .encodeEntry */ .vv)(credential) };
    return { entry: {}, helper, secret: (0,_credential_helper_js__WEBPACK_IMPORTED_MODULE_2__/* .toHelper */ .yI)(credential) };
}
/** Makes what is kept for a registry be `kept`: nothing else of the file changes. */
async function writeKept(runtime, locked, registry, kept) {
    const key = (0,_image_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .credentialKey */ .TC)(registry);
    const helper = kept.helper ?? (0,_credential_helper_js__WEBPACK_IMPORTED_MODULE_2__/* .helperFor */ .yW)(await locked.read(), registry);
    if (helper !== undefined) {
        if (kept.secret === undefined)
            await (0,_credential_helper_js__WEBPACK_IMPORTED_MODULE_2__/* .helperErase */ .hq)(runtime, helper, key);
        else
            await (0,_credential_helper_js__WEBPACK_IMPORTED_MODULE_2__/* .helperStore */ .Sz)(runtime, helper, key, kept.secret);
    }
    await locked.update((config) => {
        const auths = config.auths ?? {};
        if (kept.entry !== undefined)
            auths[key] = kept.entry;
        else
            delete auths[key];
        if (kept.entry !== undefined || config.auths !== undefined)
            config.auths = auths;
    });
}
//# sourceMappingURL=kept.js.map

/***/ }),

/***/ 86809:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  loginTo: () => (/* binding */ loginTo)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/runtime/failure.js
var runtime_failure = __webpack_require__(20438);
// EXTERNAL MODULE: ./lib/login/auth-entry.js
var auth_entry = __webpack_require__(17662);
// EXTERNAL MODULE: ./lib/login/config-file.js
var config_file = __webpack_require__(78826);
// EXTERNAL MODULE: ./lib/login/explain.js
var explain = __webpack_require__(32070);
// EXTERNAL MODULE: ./lib/login/kept.js
var login_kept = __webpack_require__(22037);
// EXTERNAL MODULE: ./lib/image/json.js
var json = __webpack_require__(57383);
// EXTERNAL MODULE: ./lib/stores/registry/errors/vendors.js
var vendors = __webpack_require__(90829);
;// CONCATENATED MODULE: ./lib/login/missing-secret.js




/**
 * The error for a login without its user name or token. Inside a GitHub workflow it says why a secret that exists is empty
 * all the same: runs for forks and for Dependabot get none.
 */
async function missingSecret(env, registry, missing) {
    if (missing === 'username') {
        return new runtime_failure/* Failure */.HR('usage', `no user name was given for ${registry}`, {
            reference: registry,
            hint: usernameHint(registry),
        });
    }
    const what = missing === 'both' ? 'neither a user name nor a token was' : 'no token was';
    const why = await whyEmpty(env);
    return new runtime_failure/* Failure */.HR('unauthorized', `${what} given for ${registry}${why === undefined ? '' : `: ${why.reason}`}`, {
        reference: registry,
        hint: why?.remedy ??
            (env.GITHUB_ACTIONS === 'true' ? misspeltHint(registry) : 'Give both, the token on standard input.'),
    });
}
async function whyEmpty(env) {
    if (env.GITHUB_ACTIONS !== 'true')
        return undefined;
    const event = await readEvent(env.GITHUB_EVENT_PATH);
    const skip = 'Set on-missing: skip (or anonymous) to go on without this login';
    if (env.GITHUB_ACTOR === 'dependabot[bot]') {
        return {
            reason: 'this run was started by Dependabot, which gets no Actions secrets',
            remedy: `${skip}, or add the secret under Settings > Secrets and variables > Dependabot.`,
        };
    }
    if (event !== undefined && isFromFork(event)) {
        return {
            reason: 'this run is for a pull request from a fork, which gets no secrets',
            remedy: `${skip}, or log in only where the secret is: if: github.event.pull_request.head.repo.fork != true`,
        };
    }
    return undefined;
}
function misspeltHint(registry) {
    const name = registry === 'ghcr.io' ? 'secrets.GITHUB_TOKEN' : 'secrets.NAME';
    return (`An unknown secret is an empty text: check the spelling of \${{ ${name} }}, that the secret belongs to this repository, ` +
        'organisation or environment, and that a reusable workflow is called with secrets: inherit.');
}
/** What each registry wants as the user name of a token. */
function usernameHint(registry) {
    if (registry === 'ghcr.io')
        return `Write username: \${{ github.actor }}`;
    if ((0,vendors/* vendorOf */.A)(registry) === 'ecr')
        return 'Write username: AWS';
    if ((0,vendors/* vendorOf */.A)(registry) === 'gar')
        return 'Write username: oauth2accesstoken (or _json_key for a service account key).';
    if ((0,vendors/* vendorOf */.A)(registry) === 'acr')
        return 'Write username: 00000000-0000-0000-0000-000000000000 for an access token.';
    return 'Set username; tokens need one too.';
}
async function readEvent(path) {
    if (path === undefined || path === '')
        return undefined;
    try {
        const value = JSON.parse(await (0,promises_.readFile)(path, 'utf8'));
        return (0,json/* isObject */.Gv)(value) ? value : undefined;
    }
    catch {
        return undefined; // no event is no reason to fail twice
    }
}
/** A repository that is a fork itself also has pull requests of its own: the two ends are compared. */
function isFromFork(event) {
    const pull = child(event, 'pull_request');
    if (pull === undefined)
        return false;
    const head = child(child(pull, 'head'), 'repo');
    const base = child(child(pull, 'base'), 'repo');
    if (head === undefined)
        return true; // the fork has been deleted
    const name = base === undefined ? undefined : (0,json/* field */.ZZ)(base, 'full_name');
    return name === undefined ? (0,json/* field */.ZZ)(head, 'fork') === true : (0,json/* field */.ZZ)(head, 'full_name') !== name;
}
function child(object, key) {
    const value = object === undefined ? undefined : (0,json/* field */.ZZ)(object, key);
    return (0,json/* isObject */.Gv)(value) ? value : undefined;
}
//# sourceMappingURL=missing-secret.js.map
// EXTERNAL MODULE: ./lib/login/credential-helper.js
var credential_helper = __webpack_require__(30001);
// EXTERNAL MODULE: ./lib/image/reference.js
var reference = __webpack_require__(68424);
;// CONCATENATED MODULE: ./lib/login/docker-cli.js


/** Milliseconds. Docker itself waits without end for a daemon that hangs. */
const PATIENCE = 60_000;
/**
 * `docker login --password-stdin`: the secret travels on standard input alone, and the exit code alone decides (Docker
 * also warns on stderr when all is well).
 */
async function dockerLogin(runtime, registry, login) {
    const args = [
        ...(login.configDir === undefined ? [] : ['--config', login.configDir]),
        'login',
        `--username=${login.username}`,
        '--password-stdin',
        ...(registry === reference/* DOCKER_HUB */.Xb ? [] : [registry]), // with no server Docker means Docker Hub and uses its old key
    ];
    const stop = new AbortController();
    const timer = new AbortController();
    runtime.clock.sleep(PATIENCE, timer.signal).then(() => stop.abort(new runtime_failure/* Failure */.HR('timeout', `docker login gave no answer for ${PATIENCE / 1000} s`)), () => { });
    const signal = runtime.signal === undefined ? stop.signal : AbortSignal.any([stop.signal, runtime.signal]);
    try {
        const { exitCode, stdout, stderr } = await runtime.exec('docker', args, { stdin: login.password, signal });
        if (exitCode === 0)
            return { outcome: 'done' };
        const said = (stderr.trim() || stdout.trim()).replaceAll(login.password, '***').slice(0, 500);
        return { outcome: 'refused', said: said === '' ? `exit code ${exitCode} and no word` : said };
    }
    catch (error) {
        runtime.signal?.throwIfAborted();
        if (error instanceof runtime_failure/* Failure */.HR && error.code === 'not-found')
            return { outcome: 'absent' };
        const reason = stop.signal.aborted ? stop.signal.reason : error;
        return { outcome: 'refused', said: (0,runtime_failure/* messageOf */.bD)(reason) };
    }
    finally {
        timer.abort();
    }
}
//# sourceMappingURL=docker-cli.js.map
;// CONCATENATED MODULE: ./lib/login/put-credential.js





/** Puts one proved credential (or none) in its place, reads it back, and says where it is. */
async function putCredential(runtime, locked, { registry, credential }, before, configDir) {
    if (credential === undefined) {
        await (0,login_kept/* writeKept */.gn)(runtime, locked, registry, {});
        return '';
    }
    if (credential.kind === 'password' && (await byDocker(runtime, registry, credential, configDir))) {
        const kept = await (0,login_kept/* readKept */.DL)(runtime, await locked.read(), registry);
        if (isOurs(kept, credential))
            return placeOf(kept, locked);
        runtime.log.debug(`docker login did not leave the credential of ${registry} in ${locked.file}`);
    }
    const helper = before.helper ?? (0,credential_helper/* helperFor */.yW)(await locked.read(), registry);
    await (0,login_kept/* writeKept */.gn)(runtime, locked, registry, (0,login_kept/* keptFor */.eG)(credential, helper));
    const kept = await (0,login_kept/* readKept */.DL)(runtime, await locked.read(), registry);
    if (isOurs(kept, credential))
        return placeOf(kept, locked);
    throw new runtime_failure/* Failure */.HR('failed', `the login to ${registry} was accepted, but it cannot be read back`, {
        reference: registry,
        hint: `Look at ${kept.helper === undefined ? locked.file : `the credential helper "${kept.helper}"`}.`,
    });
}
async function byDocker(runtime, registry, { username, password }, configDir) {
    const result = await dockerLogin(runtime, registry, { username, password, configDir });
    if (result.outcome === 'refused') {
        runtime.log.warn(`docker login to ${registry} failed although the registry accepts the credential; it was written to Docker's ` +
            `configuration directly. Docker said: ${result.said}`);
    }
    return result.outcome === 'done';
}
/** Docker may have traded the password for an identity token. */
function isOurs(kept, credential) {
    const found = (0,login_kept/* credentialOf */.$5)(kept);
    if (found === undefined)
        return false;
    if (found.kind === 'identity-token' && credential.kind === 'password')
        return true;
    return JSON.stringify((0,auth_entry/* secretsOf */.Fj)(found)) === JSON.stringify((0,auth_entry/* secretsOf */.Fj)(credential));
}
function placeOf({ secret, helper }, { file }) {
    return secret === undefined ? file : `helper ${helper}`;
}
//# sourceMappingURL=put-credential.js.map
// EXTERNAL MODULE: ./lib/login/registry-name.js
var registry_name = __webpack_require__(26000);
// EXTERNAL MODULE: ./lib/login/undo.js + 2 modules
var undo = __webpack_require__(61325);
;// CONCATENATED MODULE: ./lib/login/login.js











/**
 * Logs in to registries: masks every secret, proves every credential to its registry, and only then gives them to Docker
 * (`docker login` where there is a docker program, else the same file or credential helper), each under the lock of the
 * configuration. Afterwards every entry has been read back. When one registry says no, nothing has been changed.
 */
async function loginTo(entries, options, runtime) {
    for (const { username, secret } of entries) {
        for (const hidden of secret === '' ? [] : (0,auth_entry/* secretsOf */.Fj)((0,auth_entry/* toCredential */.R_)(username, secret)))
            runtime.mask(hidden);
    }
    const ready = await checkEntries(entries, options.onMissing ?? 'fail', runtime);
    await proveAll(ready, options.prove, runtime);
    const undoFolder = options.undoFolder === undefined || ready.length === 0
        ? undefined
        : await (0,promises_.mkdtemp)((0,external_node_path_.join)(options.undoFolder, 'seaworthy-login-'));
    const receipts = [];
    const done = [];
    for (const login of ready) {
        const file = (0,external_node_path_.join)((0,config_file/* dockerConfigDir */.kG)(runtime, options.configDir), 'config.json');
        const place = await (0,config_file/* lockConfig */.kV)(file, runtime, async (locked) => {
            const before = await (0,login_kept/* readKept */.DL)(runtime, await locked.read(), login.registry);
            if (undoFolder === undefined)
                return await putCredential(runtime, locked, login, before, options.configDir);
            const receipt = await (0,undo/* prepareUndo */.Gv)(runtime, locked, login, before, undoFolder, options.configDir);
            receipts.push(receipt);
            options.record?.(receipts);
            const where = await putCredential(runtime, locked, login, before, options.configDir);
            receipts[receipts.length - 1] = await (0,undo/* confirmUndo */.r3)(runtime, locked, receipt);
            options.record?.(receipts);
            return where;
        });
        if (login.credential === undefined)
            continue;
        const username = login.credential.kind === 'registry-token' ? '' : login.credential.username;
        done.push({ registry: login.registry, username, place });
    }
    return done;
}
async function checkEntries(entries, onMissing, runtime) {
    const ready = new Map();
    for (const { registry: written, username, secret } of entries) {
        const registry = (0,registry_name/* parseRegistryName */.O)(written);
        if (ready.has(registry)) {
            throw new runtime_failure/* Failure */.HR('usage', `${registry} is there twice`, {
                reference: registry,
                hint: 'Docker keeps one login for each registry: leave one of them out.',
            });
        }
        const missing = missingOf(username, secret);
        if (missing === undefined) {
            ready.set(registry, { registry, credential: (0,auth_entry/* toCredential */.R_)(username, secret) });
            continue;
        }
        const failure = await missingSecret(runtime.env, registry, missing);
        // A token without a user name is a mistake, never an absent secret.
        if (onMissing === 'fail' || missing === 'username')
            throw failure;
        runtime.log.info(`${failure.message}; ${onMissing === 'skip' ? 'left as it is' : 'going on without a login'}`);
        if (onMissing === 'anonymous')
            ready.set(registry, { registry, credential: undefined });
    }
    return [...ready.values()];
}
function missingOf(username, secret) {
    if (username === '')
        return secret === '' ? 'both' : 'username';
    return secret === '' ? 'token' : undefined;
}
/** All of them, and every refusal is told, so that nobody has to find the second mistake in a second run. */
async function proveAll(ready, prove, runtime) {
    const results = await Promise.allSettled(ready.map(async ({ registry, credential }) => {
        try {
            await prove(registry, credential, runtime);
        }
        catch (error) {
            if (credential === undefined)
                throw error;
            throw (0,explain/* explainRefusal */.G)(error, registry, credential, runtime.clock.now());
        }
    }));
    const errors = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []));
    const [first] = errors;
    if (errors.length === 0)
        return;
    if (errors.length === 1 || !(first instanceof runtime_failure/* Failure */.HR))
        throw first;
    throw new runtime_failure/* Failure */.HR(first.code, errors.map((error) => error.message).join('; '), {
        hint: [...new Set(errors.map((error) => (error instanceof runtime_failure/* Failure */.HR ? error.hint : undefined)))].join(' ').trim(),
        cause: new AggregateError(errors, errors.map(runtime_failure/* describeError */.Uc).join('\n')),
    });
}
//# sourceMappingURL=login.js.map

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

/***/ 61325:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  r3: () => (/* binding */ confirmUndo),
  Gv: () => (/* binding */ prepareUndo),
  tY: () => (/* binding */ undoLogins)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/runtime/failure.js
var failure = __webpack_require__(20438);
// EXTERNAL MODULE: ./lib/login/auth-entry.js
var auth_entry = __webpack_require__(17662);
// EXTERNAL MODULE: ./lib/login/config-file.js
var config_file = __webpack_require__(78826);
;// CONCATENATED MODULE: ./lib/login/fingerprint.js

/** Slow on purpose (scrypt, RFC 7914, Node's default cost): a short password must not be found by trying. */
async function fingerprint(credential, salt = (0,external_node_crypto_.randomBytes)(16).toString('hex')) {
    const parts = credential.kind === 'registry-token' ? ['', credential.token] : nameAndSecret(credential);
    const text = JSON.stringify([credential.kind, ...parts]);
    const hash = await new Promise((resolve, reject) => {
        (0,external_node_crypto_.scrypt)(text, salt, 32, (error, key) => (error === null ? resolve(key) : reject(error)));
    });
    return `${salt}.${hash.toString('hex')}`;
}
/** Whether a fingerprint is this credential's. */
async function matches(expected, credential) {
    if (credential === undefined)
        return false;
    const [salt = ''] = expected.split('.');
    const actual = Buffer.from(await fingerprint(credential, salt));
    const wanted = Buffer.from(expected);
    return actual.byteLength === wanted.byteLength && (0,external_node_crypto_.timingSafeEqual)(actual, wanted);
}
function nameAndSecret(credential) {
    // Where an identity token is kept decides whether its user name is kept too.
    return credential.kind === 'identity-token' ? ['', credential.token] : [credential.username, credential.password];
}
//# sourceMappingURL=fingerprint.js.map
// EXTERNAL MODULE: ./lib/login/kept.js
var login_kept = __webpack_require__(22037);
// EXTERNAL MODULE: ./lib/image/json.js
var json = __webpack_require__(57383);
// EXTERNAL MODULE: ./lib/image/reference.js
var reference = __webpack_require__(68424);
;// CONCATENATED MODULE: ./lib/login/ledger.js





const NAME = 'seaworthy-logins.json';
/**
 * Jobs that share a machine log in over each other and leave in any order. The ledger, beside `config.json` and
 * guarded by its lock, remembers who came after whom, so that the last to leave puts back what the first one found. It holds
 * no secret.
 */
async function readLedger({ file }) {
    let value;
    try {
        value = JSON.parse(await (0,promises_.readFile)((0,external_node_path_.join)((0,external_node_path_.dirname)(file), NAME), 'utf8'));
    }
    catch {
        return {}; // none yet; a broken one has lost its use
    }
    if (!(0,json/* isObject */.Gv)(value))
        return {};
    const rows = Object.entries(value).map(([key, list]) => [key, Array.isArray(list) ? list.filter(isRecord) : []]);
    return Object.fromEntries(rows);
}
async function writeLedger({ file }, ledger) {
    const path = (0,external_node_path_.join)((0,external_node_path_.dirname)(file), NAME);
    const rows = Object.entries(ledger).filter(([, list]) => list.length > 0);
    if (rows.length === 0)
        await (0,promises_.rm)(path, { force: true });
    else
        await (0,config_file/* replaceFile */.fR)(path, `${JSON.stringify(Object.fromEntries(rows), undefined, '\t')}\n`);
}
async function recordsOf(locked, registry) {
    return (await readLedger(locked))[(0,reference/* credentialKey */.TC)(registry)] ?? [];
}
async function setRecords(locked, registry, records) {
    await writeLedger(locked, { ...(await readLedger(locked)), [(0,reference/* credentialKey */.TC)(registry)]: records });
}
/** Whether the job of a record can still undo it. */
async function isAlive(record) {
    return (await (0,promises_.stat)(record.previous).catch(() => undefined)) !== undefined;
}
function isRecord(value) {
    return ((0,json/* isObject */.Gv)(value) &&
        typeof value.id === 'string' &&
        typeof value.fingerprint === 'string' &&
        typeof value.previous === 'string');
}
//# sourceMappingURL=ledger.js.map
;// CONCATENATED MODULE: ./lib/login/undo.js









/**
 * Undoes logins, the last one first. Only what is still ours is touched: where another job has logged in over it, that
 * job will put back what we found. Whatever goes wrong is a warning. Afterwards no file of ours is left.
 */
async function undoLogins(receipts, runtime) {
    const outcomes = [];
    for (const receipt of [...receipts].reverse()) {
        try {
            const file = (0,external_node_path_.join)(receipt.configDir, 'config.json');
            const outcome = await (0,config_file/* lockConfig */.kV)(file, runtime, (locked) => undo(receipt, locked, runtime));
            outcomes.push({ registry: receipt.registry, outcome });
        }
        catch (error) {
            runtime.log.warn(`the login to ${receipt.registry} could not be undone: ${(0,failure/* describeError */.Uc)(error)}`);
            outcomes.push({ registry: receipt.registry, outcome: 'failed' });
        }
        await (0,promises_.rm)(receipt.previous, { force: true }).catch(() => { });
        await (0,promises_.rmdir)((0,external_node_path_.dirname)(receipt.previous)).catch(() => { }); // fails while other receipts have files in it
    }
    return outcomes;
}
async function undo(receipt, locked, runtime) {
    const { registry } = receipt;
    const records = await recordsOf(locked, registry);
    const ours = records.findIndex(({ id }) => id === receipt.id);
    const previous = await readPrevious(receipt.previous);
    const outcome = await undoEntry();
    await setRecords(locked, registry, records.filter(({ id }) => id !== receipt.id));
    return outcome;
    async function undoEntry() {
        const successor = ours < 0 ? undefined : await firstAlive(records.slice(ours + 1));
        if (successor !== undefined) {
            const inherited = await readPrevious(successor.previous);
            if (await isStillOurs(receipt, inherited))
                await (0,config_file/* replaceFile */.fR)(successor.previous, JSON.stringify(previous));
            return 'left';
        }
        if (!(await isStillOurs(receipt, await (0,login_kept/* readKept */.DL)(runtime, await locked.read(), registry))))
            return 'left';
        await (0,login_kept/* writeKept */.gn)(runtime, locked, registry, previous);
        if (!(await matches(receipt.fingerprint, (0,login_kept/* credentialOf */.$5)(previous))))
            await checkGone(receipt, locked, runtime);
        return (0,login_kept/* credentialOf */.$5)(previous) === undefined ? 'removed' : 'restored';
    }
}
async function firstAlive(records) {
    for (const record of records)
        if (await isAlive(record))
            return record;
    return undefined;
}
async function isStillOurs(receipt, kept) {
    const credential = (0,login_kept/* credentialOf */.$5)(kept);
    return receipt.fingerprint === '' ? credential === undefined : await matches(receipt.fingerprint, credential);
}
/** Looks under every spelling of the registry, not only the one that was taken out. */
async function checkGone(receipt, locked, runtime) {
    const config = await locked.read();
    const auths = config.auths ?? {};
    const found = (0,auth_entry/* matchingKeys */.A8)(Object.keys(auths), receipt.registry).map((key) => (0,auth_entry/* decodeEntry */.LP)(auths[key] ?? {}));
    found.push((0,login_kept/* credentialOf */.$5)(await (0,login_kept/* readKept */.DL)(runtime, config, receipt.registry)));
    for (const credential of found) {
        if (!(await matches(receipt.fingerprint, credential)))
            continue;
        runtime.log.warn(`the credential of ${receipt.registry} is still in ${locked.file}: remove it by hand`);
        return;
    }
}
async function readPrevious(file) {
    try {
        return JSON.parse(await (0,promises_.readFile)(file, 'utf8'));
    }
    catch {
        return {}; // gone with the job's folder: then nothing is put back
    }
}
/** Writes down what was there, privately, before it is changed. */
async function prepareUndo(runtime, locked, { registry, credential }, before, undoFolder, configDir) {
    const records = await recordsOf(locked, registry);
    const alive = [];
    let found = before;
    for (const record of records) {
        if (await isAlive(record))
            alive.push(record);
        else if (await matches(record.fingerprint, (0,login_kept/* credentialOf */.$5)(before))) {
            runtime.log.info(`a job that was killed had left its login to ${registry} behind; it will not be put back`);
            found = {};
        }
    }
    const id = (0,external_node_crypto_.randomUUID)();
    const receipt = {
        id,
        registry,
        configDir: (0,config_file/* dockerConfigDir */.kG)(runtime, configDir),
        fingerprint: credential === undefined ? '' : await fingerprint(credential),
        previous: (0,external_node_path_.join)(undoFolder, `${id}.json`),
    };
    await (0,config_file/* replaceFile */.fR)(receipt.previous, JSON.stringify(found));
    await setRecords(locked, registry, [...alive, { id, fingerprint: receipt.fingerprint, previous: receipt.previous }]);
    const earlier = (0,login_kept/* credentialOf */.$5)(found);
    if (earlier !== undefined && earlier.kind !== 'registry-token' && credential?.kind === 'password') {
        if (earlier.username !== credential.username) {
            runtime.log.info(`the login of "${earlier.username}" to ${registry} is put aside until this job ends`);
        }
    }
    return receipt;
}
/** What is there now may differ from what was given (an identity token): the receipt must know it again. */
async function confirmUndo(runtime, locked, receipt) {
    const now = (0,login_kept/* credentialOf */.$5)(await (0,login_kept/* readKept */.DL)(runtime, await locked.read(), receipt.registry));
    if (now === undefined || (await matches(receipt.fingerprint, now)))
        return receipt;
    const confirmed = { ...receipt, fingerprint: await fingerprint(now) };
    const records = await recordsOf(locked, receipt.registry);
    await setRecords(locked, receipt.registry, records.map((record) => (record.id === receipt.id ? { ...record, fingerprint: confirmed.fingerprint } : record)));
    return confirmed;
}
//# sourceMappingURL=undo.js.map

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
