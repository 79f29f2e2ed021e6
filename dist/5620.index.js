export const id = 5620;
export const ids = [5620];
export const modules = {

/***/ 17662:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A8: () => (/* binding */ matchingKeys),
/* harmony export */   Fj: () => (/* binding */ secretsOf),
/* harmony export */   LP: () => (/* binding */ decodeEntry),
/* harmony export */   R_: () => (/* binding */ toCredential),
/* harmony export */   Yq: () => (/* binding */ registryOfKey),
/* harmony export */   ny: () => (/* binding */ TOKEN_USERNAME),
/* harmony export */   vv: () => (/* binding */ encodeEntry)
/* harmony export */ });
/* harmony import */ var _image_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57383);
/* harmony import */ var _image_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68424);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20438);



/** The user name under which Docker's credential helpers keep an identity token. */
const TOKEN_USERNAME = '<token>';
/** A user name and what came with it, as people give them: `<token>` says that the secret is an identity token. */
function toCredential(username, secret) {
    return username === TOKEN_USERNAME
        ? { kind: 'identity-token', username, token: secret }
        : { kind: 'password', username, password: secret };
}
/** The parts that must never be seen: the secret, and how it looks in `config.json` and in a Basic header. */
function secretsOf(credential) {
    if (credential.kind !== 'password')
        return [credential.token];
    const pair = `${credential.username}:${credential.password}`;
    return [credential.password, Buffer.from(pair).toString('base64'), Buffer.from(pair).toString('base64url')];
}
/** An entry of `auths`, the way Docker writes it. */
function encodeEntry(credential) {
    if (credential.kind === 'registry-token')
        return { registrytoken: credential.token };
    const { username } = credential;
    if (username.includes(':')) {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('usage', `the user name "${username}" has a colon, which no registry login can carry`);
    }
    if (credential.kind === 'password')
        return { auth: base64(`${username}:${credential.password}`) };
    const named = username !== '' && username !== TOKEN_USERNAME;
    return { ...(named ? { auth: base64(`${username}:`) } : {}), identitytoken: credential.token };
}
/**
 * The credential in an entry of `auths`, or undefined when it holds none (Docker leaves `{}` behind where a credential
 * helper keeps the secret). Of several kinds the one that Docker itself would use.
 */
function decodeEntry(entry) {
    const [user, password] = decodeAuth(text(entry, 'auth'));
    const username = user || text(entry, 'username');
    const registryToken = text(entry, 'registrytoken');
    if (registryToken !== '')
        return { kind: 'registry-token', token: registryToken };
    const identityToken = text(entry, 'identitytoken');
    if (identityToken !== '')
        return { kind: 'identity-token', username, token: identityToken };
    const secret = password || text(entry, 'password');
    if (username === '' || secret === '')
        return undefined;
    return toCredential(username, secret);
}
/**
 * The keys of a credential file that answer for a registry, best first. Docker matches by host whatever the scheme and API path
 * of the key (`https://ghcr.io/v2/`); podman also has keys for a part of a registry (`quay.io/acme`), which answer only for
 * repositories below them.
 */
function matchingKeys(keys, registry, repository) {
    const host = (0,_image_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .normalizeRegistry */ .l5)(registry);
    const scoped = [];
    const whole = [];
    for (const key of keys) {
        if ((0,_image_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .normalizeRegistry */ .l5)(key) !== host)
            continue;
        const scope = scopeOf(key);
        if (scope === '')
            whole.push(key);
        else if (repository !== undefined && `${repository}/`.startsWith(`${scope}/`))
            scoped.push(key);
    }
    const exact = (key) => (key === (0,_image_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .credentialKey */ .TC)(host) ? 0 : key === host ? 1 : 2);
    return [...scoped.sort((a, b) => b.length - a.length), ...whole.sort((a, b) => exact(a) - exact(b))];
}
/** The repository prefix that a key is limited to; empty for the whole registry. */
function scopeOf(key) {
    const path = key
        .replace(/^https?:\/\//i, '')
        .replace(/^[^/]*/, '')
        .replace(/^\/+|\/+$/g, '');
    return /^(v1|v2|v2\/users|v1\/users)?$/.test(path) || /^https?:\/\//i.test(key) ? '' : path;
}
/** The registry that a key of `auths` is about, as `normalizeRegistry` writes it, with its scope when it has one. */
function registryOfKey(key) {
    const scope = scopeOf(key);
    const host = (0,_image_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .normalizeRegistry */ .l5)(key) || _image_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .DOCKER_HUB */ .Xb;
    return scope === '' ? host : `${host}/${scope}`;
}
function decodeAuth(auth) {
    const pair = Buffer.from(auth, 'base64').toString('utf8');
    const colon = pair.indexOf(':');
    // Docker pads nothing, but old clients ended the password with NUL.
    return colon < 0 ? ['', ''] : [pair.slice(0, colon), pair.slice(colon + 1).replace(/\0+$/, '')];
}
function text(entry, key) {
    const value = (0,_image_json_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(entry, key);
    return typeof value === 'string' ? value : '';
}
function base64(value) {
    return Buffer.from(value).toString('base64');
}
//# sourceMappingURL=auth-entry.js.map

/***/ }),

/***/ 78826:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Xg: () => (/* binding */ readConfig),
/* harmony export */   fR: () => (/* binding */ replaceFile),
/* harmony export */   kG: () => (/* binding */ dockerConfigDir),
/* harmony export */   kV: () => (/* binding */ lockConfig),
/* harmony export */   lt: () => (/* binding */ homeOf),
/* harmony export */   o4: () => (/* binding */ parseConfig)
/* harmony export */ });
/* unused harmony export updateConfig */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var _image_json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(57383);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(20438);
/* harmony import */ var _runtime_file_lock_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(56690);
/* harmony import */ var _runtime_unfinished_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(32543);








const LIMITS = { maxBytes: 16 * 1024 * 1024, maxDepth: 64 };
/** The folder of Docker's client configuration: the one asked for, `$DOCKER_CONFIG`, or `~/.docker`. */
function dockerConfigDir({ env }, asked) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_3__.resolve)(asked || env.DOCKER_CONFIG || (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(homeOf(env), '.docker'));
}
function homeOf(env) {
    return env.HOME || env.USERPROFILE || (0,node_os__WEBPACK_IMPORTED_MODULE_2__.homedir)();
}
/** Reads a `config.json` or `auth.json`. A file that is not there, or is empty, is an empty configuration. */
async function readConfig(file) {
    return parseConfig(await readText(file), file);
}
/**
 * Changes a configuration file under a lock, so that processes which use this function never lose each other's
 * entries. `change` edits the configuration it is given; when it throws, the file stays as it was. The new file
 * replaces the old in one step with mode 0600; a symbolic link is followed; keys that nobody touched keep their
 * values, their order and the file's indentation.
 */
async function updateConfig(file, runtime, change) {
    return await lockConfig(file, runtime, async ({ update }) => await update(change));
}
/** Holds the lock of a configuration file for several steps, such as a `docker login` and the look at what it wrote. */
async function lockConfig(file, runtime, body) {
    await makeFolder((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(file));
    const real = await followLinks(file);
    return await (0,_runtime_file_lock_js__WEBPACK_IMPORTED_MODULE_6__/* .withLock */ .k)(`${real}.lock`, runtime, () => body({
        file: real,
        read: () => readConfig(real),
        update: async (change) => {
            const before = await readText(real);
            const config = parseConfig(before, real);
            const result = await change(config);
            const after = serialize(config, before);
            // A login that was killed here left the secret in a file that nobody looks for.
            await (0,_runtime_unfinished_js__WEBPACK_IMPORTED_MODULE_7__/* .sweepUnfinished */ .kQ)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(real), `${(0,node_path__WEBPACK_IMPORTED_MODULE_3__.basename)(real)}.`, '', runtime.clock.now());
            if (after !== before)
                await replaceFile(real, after);
            return result;
        },
    }));
}
/** Writes a file that only its owner may read, in one step: readers see the old content or the new. */
async function replaceFile(file, text) {
    const temporary = `${file}.${(0,_runtime_unfinished_js__WEBPACK_IMPORTED_MODULE_7__/* .temporaryName */ .NT)((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(6).toString('hex'))}`;
    const old = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(file).catch(() => undefined);
    try {
        const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(temporary, 'wx', 0o600);
        try {
            await handle.writeFile(text);
            await handle.sync();
        }
        finally {
            await handle.close();
        }
        // Root that edits somebody's file (sudo) must leave it theirs.
        if (old !== undefined && process.getuid?.() === 0)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.chown)(temporary, old.uid, old.gid);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(temporary, file);
    }
    catch (cause) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(temporary, { force: true });
        // A file that is itself a mount point (a container given just this file) can only be rewritten in place.
        if (cause.code === 'EBUSY') {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(file, text);
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.chmod)(file, 0o600);
            return;
        }
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_5__/* .Failure */ .HR('failed', `${file} cannot be written`, { reference: file, cause });
    }
}
async function readText(file) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(file, 'utf8');
    }
    catch (cause) {
        if (cause.code === 'ENOENT')
            return '';
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_5__/* .Failure */ .HR('failed', `${file} cannot be read`, { reference: file, cause });
    }
}
/** Reads the text of a configuration. Errors name `file` and never quote the text. */
function parseConfig(text, file) {
    if (text.trim() === '')
        return {};
    const hint = 'Repair it or move it away; it was left as it is.';
    let value;
    try {
        value = (0,_image_json_js__WEBPACK_IMPORTED_MODULE_4__/* .parseJson */ .qF)(Buffer.from(text), file, LIMITS);
    }
    catch (error) {
        const reason = (0,_runtime_failure_js__WEBPACK_IMPORTED_MODULE_5__/* .messageOf */ .bD)(error);
        // The parser's own error quotes the text, and the text holds credentials: it is not kept as the cause.
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_5__/* .Failure */ .HR('invalid', reason, { reference: file, hint });
    }
    const wrong = (0,_image_json_js__WEBPACK_IMPORTED_MODULE_4__/* .isObject */ .Gv)(value) ? wrongShape(value) : 'the document is not an object';
    if (wrong !== undefined)
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_5__/* .Failure */ .HR('invalid', `${file} cannot be read: ${wrong}`, { reference: file, hint });
    return value;
}
function wrongShape(value) {
    const { auths, credHelpers, credsStore } = value;
    if (auths != null && !((0,_image_json_js__WEBPACK_IMPORTED_MODULE_4__/* .isObject */ .Gv)(auths) && Object.values(auths).every(_image_json_js__WEBPACK_IMPORTED_MODULE_4__/* .isObject */ .Gv))) {
        return '"auths" is not an object of objects';
    }
    if (credHelpers != null && !(0,_image_json_js__WEBPACK_IMPORTED_MODULE_4__/* .isObject */ .Gv)(credHelpers))
        return '"credHelpers" is not an object';
    return credsStore != null && typeof credsStore !== 'string' ? '"credsStore" is not a text' : undefined;
}
/** As Docker writes it: indented by tabs, no line end after the last brace; unless the file had it otherwise. */
function serialize(config, before) {
    const indent = /^[{[][ \t]*\r?\n([ \t]+)"/.exec(before)?.[1] ?? '\t';
    return JSON.stringify(config, undefined, indent) + (before.endsWith('\n') ? '\n' : '');
}
async function makeFolder(folder) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(folder, { recursive: true, mode: 0o700 });
    }
    catch (cause) {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_5__/* .Failure */ .HR('failed', `the folder ${folder} cannot be made`, {
            reference: folder,
            hint: 'DOCKER_CONFIG can name a folder that is writable.',
            cause,
        });
    }
}
async function followLinks(file) {
    const real = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(file).catch(() => undefined);
    if (real !== undefined)
        return real;
    // A link to a file that is not there yet, or no link at all.
    const target = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readlink)(file).catch(() => undefined);
    return target === undefined ? file : (0,node_path__WEBPACK_IMPORTED_MODULE_3__.resolve)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(file), target);
}
//# sourceMappingURL=config-file.js.map

/***/ }),

/***/ 30001:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FK: () => (/* binding */ fromHelper),
/* harmony export */   Sz: () => (/* binding */ helperStore),
/* harmony export */   T: () => (/* binding */ helperGet),
/* harmony export */   ZC: () => (/* binding */ helperList),
/* harmony export */   hq: () => (/* binding */ helperErase),
/* harmony export */   yI: () => (/* binding */ toHelper),
/* harmony export */   yW: () => (/* binding */ helperFor)
/* harmony export */ });
/* harmony import */ var _image_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57383);
/* harmony import */ var _image_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68424);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20438);
/* harmony import */ var _auth_entry_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(17662);




/** The helper that keeps a registry's credential, by the name in `credHelpers` or `credsStore`; undefined: the file itself. */
function helperFor(config, registry) {
    const own = Object.entries(config.credHelpers ?? {});
    const host = (0,_image_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .normalizeRegistry */ .l5)(registry);
    const found = own.find(([key]) => key === (0,_image_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .credentialKey */ .TC)(host)) ?? own.find(([key]) => (0,_image_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .normalizeRegistry */ .l5)(key) === host);
    return (found === undefined ? config.credsStore : found[1]) || undefined;
}
/**
 * Asks a helper for a server's credential; undefined when it has none.
 * Protocol: github.com/docker/docker-credential-helpers (the server on stdin, JSON on stdout, errors on stdout too).
 */
async function helperGet(runtime, helper, server) {
    const result = await call(runtime, helper, 'get', server);
    if (result.exitCode !== 0) {
        if (/credentials not found/i.test(`${result.stdout}${result.stderr}`))
            return undefined;
        throw refused(runtime, helper, 'get', server, result);
    }
    const answer = parseAnswer(helper, result.stdout);
    const username = (0,_image_json_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(answer, 'Username');
    const secret = (0,_image_json_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(answer, 'Secret');
    if (typeof username !== 'string' || typeof secret !== 'string')
        throw unreadable(helper);
    if (secret === '')
        return undefined;
    runtime.mask(secret);
    return { username, secret };
}
async function helperStore(runtime, helper, server, entry) {
    const input = JSON.stringify({ ServerURL: server, Username: entry.username, Secret: entry.secret });
    const result = await call(runtime, helper, 'store', input);
    if (result.exitCode !== 0)
        throw refused(runtime, helper, 'store', server, result);
}
/** Takes a credential out of a helper. Nothing there is fine. */
async function helperErase(runtime, helper, server) {
    const result = await call(runtime, helper, 'erase', server);
    if (result.exitCode !== 0 && !/not found/i.test(`${result.stdout}${result.stderr}`)) {
        throw refused(runtime, helper, 'erase', server, result);
    }
}
/** The servers that a helper has credentials for, with their user names. */
async function helperList(runtime, helper) {
    const result = await call(runtime, helper, 'list', '');
    if (result.exitCode !== 0)
        throw refused(runtime, helper, 'list', 'all servers', result);
    const answer = parseAnswer(helper, result.stdout);
    return Object.fromEntries(Object.entries(answer).map(([server, username]) => [server, String(username)]));
}
function fromHelper({ username, secret }) {
    return (0,_auth_entry_js__WEBPACK_IMPORTED_MODULE_3__/* .toCredential */ .R_)(username, secret);
}
/** How a helper keeps a credential. A ready bearer token has no place in a helper. */
function toHelper(credential) {
    if (credential.kind === 'password')
        return { username: credential.username, secret: credential.password };
    if (credential.kind === 'identity-token')
        return { username: _auth_entry_js__WEBPACK_IMPORTED_MODULE_3__/* .TOKEN_USERNAME */ .ny, secret: credential.token };
    throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('unsupported', 'a registry token cannot be kept in a credential helper');
}
async function call(runtime, helper, verb, stdin) {
    // The name comes from a file and becomes part of a program's name: nothing may lead it out of the PATH.
    if (!/^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(helper)) {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('invalid', `"${helper.slice(0, 80)}" is not the name of a credential helper`, {
            hint: 'Correct credsStore or credHelpers in config.json.',
        });
    }
    try {
        return await runtime.exec(`docker-credential-${helper}`, [verb], { stdin });
    }
    catch (cause) {
        if (!(cause instanceof _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR) || cause.code !== 'not-found')
            throw cause;
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('not-found', `config.json names the credential helper "${helper}", which is not installed`, {
            hint: `Install docker-credential-${helper}, or take credsStore or credHelpers out of config.json.`,
            cause,
        });
    }
}
function parseAnswer(helper, stdout) {
    let value;
    try {
        value = JSON.parse(stdout);
    }
    catch {
        value = undefined; // the parser's error would quote the secret
    }
    if (!(0,_image_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(value))
        throw unreadable(helper);
    return value;
}
function unreadable(helper) {
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('invalid', `the credential helper "${helper}" gave an answer that cannot be read`);
}
function refused(runtime, helper, verb, server, { exitCode, stdout, stderr }) {
    // A helper that fails at `get` may still have printed part of an answer: only what is no JSON is shown.
    const said = `${stderr}\n${stdout.includes('{') ? '' : stdout}`.trim().slice(0, 300);
    runtime.log.debug(`docker-credential-${helper} ${verb} left with ${exitCode}`);
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('failed', `the credential helper "${helper}" could not ${verb} the credential of ${server}`, {
        hint: said === '' ? `It left with exit code ${exitCode} and said nothing.` : `It said: ${said}`,
    });
}
//# sourceMappingURL=credential-helper.js.map

/***/ }),

/***/ 56690:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ withLock)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48161);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(20438);




const TIMES = { heartbeat: 1_000, stale: 15_000, patience: 120_000 };
/**
 * Runs `body` while no other process that uses the same lock file runs its own. The file is made exclusively, its age is
 * renewed while the body runs, and a file whose maker is gone is taken over: at once when the maker is a process of this
 * machine that no longer runs, else after it has not been renewed for `stale` milliseconds of our own clock.
 * Fails with `timeout` when the lock stays taken.
 */
async function withLock(file, runtime, body, times = TIMES) {
    const mark = await acquire(file, runtime, times);
    // utimes on a lock that was taken away fails: the body's own end finds out, not the timer.
    const beat = setInterval(() => {
        const now = new Date();
        (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.utimes)(file, now, now).catch(() => { });
    }, times.heartbeat);
    beat.unref();
    try {
        return await body();
    }
    finally {
        clearInterval(beat);
        await release(file, mark);
    }
}
async function acquire(file, { clock, random, signal }, times) {
    const mark = JSON.stringify({ id: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)(), pid: process.pid, machine: await machine() });
    const start = clock.now();
    let seen;
    for (;;) {
        if (await create(file, mark))
            return mark;
        const holder = await look(file);
        const now = clock.now();
        if (holder !== undefined) {
            if (seen?.mark !== holder.mark || seen.changed !== holder.changed)
                seen = { ...holder, since: now };
            if (now - seen.since > times.stale || (await isGone(holder.mark))) {
                await takeAway(file, holder.mark);
                continue;
            }
        }
        if (now - start > times.patience) {
            throw new _failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR('timeout', `another process has held ${file} for ${Math.round((now - start) / 1000)} s`, {
                reference: file,
                hint: 'Delete that file if nothing else is at work there.',
            });
        }
        await clock.sleep(10 + random() * 40, signal);
    }
}
async function create(file, mark) {
    try {
        const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(file, 'wx', 0o600);
        try {
            await handle.writeFile(mark);
        }
        finally {
            await handle.close();
        }
        return true;
    }
    catch (cause) {
        const { code } = cause;
        // Windows says EPERM for a file that is just being deleted.
        if (code === 'EEXIST' || (code === 'EPERM' && process.platform === 'win32'))
            return false;
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR('failed', `the lock ${file} cannot be made`, {
            reference: file,
            hint: 'The folder must be writable for the user that runs this.',
            cause,
        });
    }
}
async function look(file) {
    try {
        const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(file, 'r');
        try {
            return { mark: await handle.readFile('utf8'), changed: (await handle.stat()).mtimeMs };
        }
        finally {
            await handle.close();
        }
    }
    catch {
        return undefined;
    }
}
/** Only a process that could see the holder may say that it is gone: same machine, same table of process ids. */
async function isGone(mark) {
    let holder;
    try {
        holder = JSON.parse(mark);
    }
    catch {
        return false; // its maker is still writing it
    }
    if (typeof holder?.pid !== 'number' || holder.machine !== (await machine()))
        return false;
    try {
        process.kill(holder.pid, 0);
        return false;
    }
    catch (error) {
        return error.code === 'ESRCH';
    }
}
async function machine() {
    // Containers may share a host name; the number of the process-id namespace tells them apart.
    const processes = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readlink)('/proc/self/ns/pid').catch(() => process.platform);
    return `${(0,node_os__WEBPACK_IMPORTED_MODULE_2__.hostname)()} ${processes}`;
}
/** Two waiters may find the same dead lock: what is moved away is put back when it is not the dead one. */
async function takeAway(file, dead) {
    const aside = `${file}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`;
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(file, aside);
    }
    catch {
        return;
    }
    if ((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(aside, 'utf8').catch(() => dead)) !== dead)
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.link)(aside, file).catch(() => { });
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(aside, { force: true });
}
async function release(file, mark) {
    if ((await look(file))?.mark === mark)
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(file, { force: true });
}
//# sourceMappingURL=file-lock.js.map

/***/ }),

/***/ 32543:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NT: () => (/* binding */ temporaryName),
/* harmony export */   kQ: () => (/* binding */ sweepUnfinished),
/* harmony export */   zI: () => (/* binding */ isAbandoned)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);




/** A file nobody has written to for this long has no writer any more, whatever machine it was on. Milliseconds. */
const ABANDONED_AFTER_MS = 24 * 60 * 60 * 1000;
const START_TOLERANCE_S = 5;
const host = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update((0,node_os__WEBPACK_IMPORTED_MODULE_2__.hostname)()).digest('hex').slice(0, 12);
const startedAt = Math.round(Date.now() / 1000 - process.uptime());
/** A temporary file name that says who writes it: host, process, when that process started, and something unique. */
function temporaryName(unique) {
    return `${host}.${process.pid}.${startedAt}.${unique}`;
}
/**
 * Whether the writer of a temporary file is certainly gone: its process is not there any more, or its number belongs to
 * us, who started at another time. Of another host's files (a container's, a shared disk's) only the age tells.
 */
function isAbandoned(name, ageMs) {
    if (ageMs > ABANDONED_AFTER_MS)
        return true;
    const [writerHost, pid, started] = name.split('.');
    if (writerHost !== host || !/^[1-9][0-9]{0,9}$/.test(pid ?? '') || !/^[0-9]+$/.test(started ?? ''))
        return false;
    if (Number(pid) === process.pid)
        return Math.abs(Number(started) - startedAt) > START_TOLERANCE_S;
    return !isRunning(Number(pid));
}
const TEMPORARY = /^[0-9a-f]{12}\.\d+\.\d+\.[0-9a-f]+$/;
/**
 * Removes from a folder the files and folders that writers left who died: those named `prefix`, a temporary name, `suffix`. `now` in
 * milliseconds. What cannot be removed is left to the next.
 */
async function sweepUnfinished(folder, prefix, suffix, now) {
    for (const entry of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(folder).catch(() => [])) {
        if (!entry.startsWith(prefix) || !entry.endsWith(suffix))
            continue;
        const name = entry.slice(prefix.length, entry.length - suffix.length);
        if (!TEMPORARY.test(name))
            continue;
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, entry);
        const modified = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(path).then((info) => info.mtimeMs, () => now);
        if (isAbandoned(name, now - modified))
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(path, { recursive: true, force: true }).catch(() => { });
    }
}
function isRunning(pid) {
    try {
        process.kill(pid, 0);
        return true;
    }
    catch (error) {
        // EPERM is a living process of somebody else.
        return error.code !== 'ESRCH';
    }
}
//# sourceMappingURL=unfinished.js.map

/***/ })

};
