export const id = 1971;
export const ids = [1971];
export const modules = {

/***/ 5763:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Y: () => (/* binding */ readCacheService)
});

// EXTERNAL MODULE: ./lib/runtime/failure.js
var failure = __webpack_require__(20438);
;// CONCATENATED MODULE: ./lib/stores/github-cache/runtime-token.js
/**
 * The scopes in a runtime token: the `ac` claim of the JWT, JSON in a string, bit 1 to read and bit 2 to write. Undefined when the token
 * does not say, as outside of github.com. Only the service checks the token; this is to explain what it will answer.
 */
function scopesOf(token) {
    try {
        const payload = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'));
        const { ac } = payload;
        const scopes = typeof ac === 'string' ? JSON.parse(ac) : ac;
        if (!Array.isArray(scopes))
            return undefined;
        return scopes.map(toScope).filter((scope) => scope !== undefined);
    }
    catch {
        return undefined;
    }
}
function toScope(scope) {
    const { Scope: ref, Permission: permission } = (scope ?? {});
    if (typeof ref !== 'string' || typeof permission !== 'number')
        return undefined;
    return { ref, canRead: (permission & 1) !== 0, canWrite: (permission & 2) !== 0 };
}
//# sourceMappingURL=runtime-token.js.map
;// CONCATENATED MODULE: ./lib/stores/github-cache/environment.js


/**
 * Reads the environment of a step. `Failure('unsupported')` when there is no cache service to use. The rules for the protocol, the addresses
 * and `ACTIONS_CACHE_MODE` are those of @actions/cache 6.3.0.
 */
function readCacheService(env) {
    const protocol = !isEnterpriseServer(env) && filled(env.ACTIONS_CACHE_SERVICE_V2) !== undefined ? 'v2' : 'v1';
    const results = filled(env.ACTIONS_RESULTS_URL);
    const address = protocol === 'v2' ? results : (filled(env.ACTIONS_CACHE_URL) ?? results);
    const token = filled(env.ACTIONS_RUNTIME_TOKEN);
    if (address === undefined || token === undefined)
        throw unavailable(env);
    const mode = (env.ACTIONS_CACHE_MODE ?? '').trim().toLowerCase();
    if (mode === 'none') {
        throw new failure/* Failure */.HR('unsupported', "GitHub's cache is switched off for this job (cache-mode: none)", {
            hint: 'Take "cache-mode: none" away from the workflow or the job, or keep the cache in a registry.',
        });
    }
    const scopes = scopesOf(token);
    const ref = (scopes?.find(({ canWrite }) => canWrite) ?? scopes?.[0])?.ref ?? filled(env.GITHUB_REF);
    return {
        protocol,
        base: parseAddress(address),
        token,
        scopes,
        ref,
        writeOnly: mode === 'write-only' ? 'the job may only write to it (cache-mode: write-only)' : undefined,
        readOnly: whyReadOnly(mode, scopes, env),
    };
}
function whyReadOnly(mode, scopes, env) {
    if (mode === 'read') {
        return 'the job may only read it (cache-mode: read); to store too, set "cache-mode: write" for the job that builds from trusted code';
    }
    if (scopes === undefined || scopes.some(({ canWrite }) => canWrite))
        return undefined;
    const event = filled(env.GITHUB_EVENT_NAME);
    const trigger = event === undefined ? 'this kind of run' : `a run started by "${event}"`;
    return `GitHub gives ${trigger} a token that may only read it; store from a run of a trusted branch (on: push)`;
}
function unavailable(env) {
    const inActions = filled(env.GITHUB_ACTIONS) === 'true';
    return new failure/* Failure */.HR('unsupported', "GitHub's cache service cannot be reached from here", {
        hint: inActions
            ? 'The runner tells its address and token to actions only: steps with "uses:", not "run:". Use the action, or keep the cache in a registry or a folder.'
            : "It exists inside GitHub's workflows only. Keep the cache in a registry or a folder instead.",
    });
}
function isEnterpriseServer(env) {
    const server = filled(env.GITHUB_SERVER_URL);
    if (server === undefined || !URL.canParse(server))
        return false;
    const host = new URL(server).hostname.toLowerCase();
    return host !== 'github.com' && !host.endsWith('.ghe.com') && !host.endsWith('.localhost');
}
function parseAddress(address) {
    if (URL.canParse(address) && /^https?:$/.test(new URL(address).protocol))
        return new URL(address);
    throw new failure/* Failure */.HR('unsupported', "the address of GitHub's cache service in the environment is no URL", {
        hint: 'The runner sets ACTIONS_RESULTS_URL and ACTIONS_CACHE_URL; check who changes them.',
    });
}
function filled(text) {
    return text === undefined || text.trim() === '' ? undefined : text.trim();
}
//# sourceMappingURL=environment.js.map

/***/ }),

/***/ 23556:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FP: () => (/* binding */ statusFailure),
/* harmony export */   au: () => (/* binding */ unexpectedAnswer),
/* harmony export */   bD: () => (/* binding */ messageOf),
/* harmony export */   mX: () => (/* binding */ notFound),
/* harmony export */   tt: () => (/* binding */ isWriteDenied),
/* harmony export */   w7: () => (/* binding */ isUnexpectedAnswer)
/* harmony export */ });
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20438);
/* harmony import */ var _registry_errors_redact_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35397);


/** What a refused request means. `doing` is what was tried, in words. */
function statusFailure(status, body, doing, waitMs = 0) {
    const said = messageOf(body);
    const [code, what, hint] = meaning(status, said, waitMs);
    const detail = said === '' ? '' : ` ("${said}")`;
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR(code, `GitHub's cache: could not ${doing}: ${what}${detail}`, { hint });
}
const unexpected = new WeakSet();
/** The service answered in a way that its protocol does not have; another client may do better. */
function unexpectedAnswer(doing, what, cause) {
    const failure = new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('unsupported', `GitHub's cache: could not ${doing}: ${what}`, {
        hint: 'The service may have changed. Look for a newer version of this action, or keep the cache in a registry.',
        cause,
    });
    unexpected.add(failure);
    return failure;
}
function isUnexpectedAnswer(error) {
    return typeof error === 'object' && error !== null && unexpected.has(error);
}
function notFound(key, why = 'it is not there, or not any more') {
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('not-found', `GitHub's cache: ${key}: ${why}`, { reference: key });
}
/** The message in an answer: of Twirp (`msg`), REST and the first protocol (`message`), or of Azure (`<Code>`, `<Message>`). */
function messageOf(body) {
    const text = Buffer.from(body.buffer, body.byteOffset, Math.min(body.byteLength, 4096)).toString('utf8');
    try {
        const { msg, message } = JSON.parse(text);
        const said = msg ?? message;
        return typeof said === 'string' ? (0,_registry_errors_redact_js__WEBPACK_IMPORTED_MODULE_1__/* .shownText */ .f)(said) : '';
    }
    catch {
        return (0,_registry_errors_redact_js__WEBPACK_IMPORTED_MODULE_1__/* .shownText */ .f)(/<Code>([^<]*)<\/Code>/.exec(text)?.[1] ?? '');
    }
}
const READ_ONLY_HINT = 'The token of this run may only read, because of what triggered it or because of "cache-mode". Store from a run of a trusted branch (on: push).';
function meaning(status, said, waitMs) {
    if (isWriteDenied(said))
        return ['denied', 'this run may not store', READ_ONLY_HINT];
    if (said.includes('cache read denied:')) {
        return ['denied', 'this run may not read', 'See "cache-mode" in the workflow, and what triggered this run.'];
    }
    if (said.includes('insufficient usage')) {
        return [
            'refused',
            'the storage that the account pays for is used up',
            'Delete old caches, or raise the limit in the settings.',
        ];
    }
    if (status === 401) {
        return ['unauthorized', 'the token of this job was not accepted', 'It lives as long as the job, six hours at most.'];
    }
    if (status === 403)
        return ['denied', 'it is not allowed', undefined];
    if (status === 404)
        return ['not-found', 'it is not there', undefined];
    if (status === 429) {
        const wait = waitMs === 0 ? '' : `; it asks to come back in ${Math.ceil(waitMs / 1000)} seconds`;
        return [
            'rate-limited',
            `too many requests${wait}`,
            'GitHub takes 200 new cache entries a minute from a repository.',
        ];
    }
    if (status === 408 || status === 504)
        return ['timeout', 'it took too long', undefined];
    return ['failed', `the answer was ${status}`, status >= 500 ? 'See https://www.githubstatus.com.' : undefined];
}
function isWriteDenied(said) {
    return said.includes('cache write denied:');
}
//# sourceMappingURL=failures.js.map

/***/ }),

/***/ 16364:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ Patience)
/* harmony export */ });
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20438);

/** How long a host that one request has waited for in vain is asked nothing more. Milliseconds. */
const REST_MS = 60_000;
/** How long one request may try in all, unless it is told to wait longer. Milliseconds. */
const TRYING_MS = 15_000;
/**
 * What all requests learn from one that has given up: a cache is worth seconds, and a job that stores a hundred layers must not wait a hundred
 * times for a service that is down.
 */
class Patience {
    #clock;
    #givenUp = new Map();
    constructor(clock) {
        this.#clock = clock;
    }
    /** Throws when somebody has given this host up a moment ago. */
    check({ host }) {
        const known = this.#givenUp.get(host);
        if (known === undefined || this.#clock.now() >= known.until)
            return;
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('failed', `${known.failure.message}; it is given up for now`, { cause: known.failure });
    }
    /** Whether a request that began then has tried for long enough. */
    isOver(began) {
        return this.#clock.now() - began >= TRYING_MS;
    }
    giveUp({ host }, failure) {
        this.#givenUp.set(host, { failure, until: this.#clock.now() + REST_MS });
    }
    answered({ host }) {
        this.#givenUp.delete(host);
    }
}
//# sourceMappingURL=patience.js.map

/***/ }),

/***/ 41971:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  toolkitClient: () => (/* binding */ toolkitClient)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: ./node_modules/@actions/cache/lib/cache.js + 340 modules
var cache = __webpack_require__(61691);
// EXTERNAL MODULE: ./lib/runtime/failure.js
var failure = __webpack_require__(20438);
// EXTERNAL MODULE: ./lib/stores/registry/slots.js
var slots = __webpack_require__(75938);
// EXTERNAL MODULE: ./lib/stores/verify.js
var verify = __webpack_require__(51593);
// EXTERNAL MODULE: ./lib/stores/github-cache/environment.js + 1 modules
var environment = __webpack_require__(5763);
// EXTERNAL MODULE: ./lib/stores/github-cache/failures.js
var failures = __webpack_require__(23556);
// EXTERNAL MODULE: ./lib/stores/github-cache/patience.js
var patience = __webpack_require__(16364);
// EXTERNAL MODULE: ./lib/stores/github-cache/version.js
var version = __webpack_require__(51055);
// EXTERNAL MODULE: external "node:async_hooks"
var external_node_async_hooks_ = __webpack_require__(16698);
;// CONCATENATED MODULE: ./lib/stores/github-cache/workflow-commands.js

const listening = new external_node_async_hooks_.AsyncLocalStorage();
let working = 0;
let untap = () => { };
/**
 * Works with a toolkit package that prints workflow commands (`::warning::`) and lines by itself, so that none of it reaches standard output: an
 * annotation is ours to make, once, and standard output may be a JSON document. Secrets that it masks are masked; lines and commands go to
 * the debug log. What others print meanwhile is not touched.
 */
async function hearing(runtime, work) {
    const complaints = [];
    if (working++ === 0)
        untap = tap();
    try {
        return { result: await listening.run({ runtime, complaints }, work), complaints };
    }
    finally {
        if (--working === 0)
            untap();
    }
}
/** There is no other way to learn of it: the toolkit writes to the process's standard output, always whole lines. */
function tap() {
    const { stdout } = process;
    const { write } = stdout;
    stdout.write = ((...args) => {
        const listener = listening.getStore();
        const [text] = args;
        if (listener === undefined || typeof text !== 'string')
            return Reflect.apply(write, stdout, args);
        // Our own log may print there too, which is nothing to hear.
        listening.exit(() => {
            for (const line of text.split(/\r?\n/))
                if (line !== '')
                    hear(line, listener);
        });
        const done = args.at(-1);
        if (typeof done === 'function')
            process.nextTick(done);
        return true;
    });
    return () => {
        stdout.write = write;
    };
}
function hear(line, { runtime, complaints }) {
    const [, command, value = ''] = /^::([a-z-]+)(?: [^:]*)?::(.*)$/.exec(line) ?? [];
    const text = command === undefined ? line : unescaped(value);
    if (command === 'add-mask')
        runtime.mask(text);
    else
        runtime.log.debug(text);
    if (command === 'warning' || command === 'error')
        complaints.push(text);
}
/** As `@actions/core` escapes the value of a command. */
function unescaped(value) {
    return value.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
}
//# sourceMappingURL=workflow-commands.js.map
;// CONCATENATED MODULE: ./lib/stores/github-cache/toolkit-client.js















/** The variables by which @actions/cache knows the service, taken over from the runtime's environment. */
const SERVICE_VARIABLES = [
    'ACTIONS_CACHE_SERVICE_V2',
    'ACTIONS_CACHE_URL',
    'ACTIONS_RESULTS_URL',
    'ACTIONS_RUNTIME_TOKEN',
    'ACTIONS_CACHE_MODE',
    'GITHUB_SERVER_URL',
];
/**
 * What @actions/cache calls instead of tar. It packs and unpacks with `tar -P`, which writes wherever an archive says; entries of ours are
 * no archives but plain bytes, so this only moves the one file whose name we give: nothing is unpacked, whatever the bytes are.
 */
const TAR = `#!/bin/sh
case "$1" in
  --posix) exec cp -- "$SEAWORTHY_CACHE_FILE" "$3" ;;
  -xf) exec mv -f -- "$2" "$SEAWORTHY_CACHE_FILE" ;;
  -tf) exit 0 ;;
esac
echo "unexpected: tar $*" >&2
exit 2
`;
/** Without a zstd that says its version @actions/cache takes gzip, which is what \`ENTRY_VERSION\` stands for. */
const ZSTD = '#!/bin/sh\nexit 0\n';
/**
 * Reads and stores entries by @actions/cache 6.3.0, for a service that our own client does not understand. One entry at a time, by way of
 * files in a folder of its own. It finds what our client stored, and the other way round. `Failure('unsupported')` on Windows, where the
 * stand-in for tar cannot run.
 */
async function toolkitClient(runtime) {
    if (process.platform === 'win32') {
        throw new failure/* Failure */.HR('unsupported', "GitHub's cache: @actions/cache cannot be used safely on Windows", {
            hint: 'Keep the cache in a registry, or run the job on Linux.',
        });
    }
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)(runtime.env.RUNNER_TEMP || (0,external_node_os_.tmpdir)(), 'seaworthy-cache-'));
    const programs = (0,external_node_path_.join)(folder, 'bin');
    await (0,promises_.mkdir)(programs);
    for (const [name, text] of Object.entries({ tar: TAR, gtar: TAR, zstd: ZSTD })) {
        await (0,promises_.writeFile)((0,external_node_path_.join)(programs, name), text);
        await (0,promises_.chmod)((0,external_node_path_.join)(programs, name), 0o700);
    }
    return new ToolkitClient(folder, programs, runtime);
}
class ToolkitClient {
    #folder;
    #programs;
    #runtime;
    /** It is told what to do by variables of the whole process, so only one thing at a time. */
    #turn = new slots/* Slots */.W(1);
    /** Entries that are read piece by piece stay until the end. */
    #kept = new Map();
    /** Of a service that is broken it asks for half a minute, again for each entry. */
    #patience;
    #service;
    constructor(folder, programs, runtime) {
        this.#folder = folder;
        this.#programs = programs;
        this.#runtime = runtime;
        this.#patience = new patience/* Patience */.i(runtime.clock);
        this.#service = (0,environment/* readCacheService */.Y)(runtime.env).base;
    }
    /** `Failure('failed')` when it could not look: it says so in a warning, and then that there is nothing. */
    async find(key) {
        const { result, complaints } = await this.#call(() => (0,cache/* restoreCache */.P3)([...version/* ENTRY_PATHS */.y], key, [], { lookupOnly: true }, true));
        if (result === undefined && complaints.length > 0)
            throw failed(`look for ${key}`, key, complaints);
        return result;
    }
    async *read(key, range) {
        if (range === undefined) {
            const file = await this.#fetch(key);
            try {
                yield* (0,external_node_fs_.createReadStream)(file, { highWaterMark: CHUNK });
            }
            finally {
                await (0,promises_.rm)(file, { force: true });
            }
            return;
        }
        if (range.start > range.end)
            return;
        const file = this.#kept.get(key) ?? this.#fetch(key);
        this.#kept.set(key, file);
        file.catch(() => this.forget(key));
        yield* (0,external_node_fs_.createReadStream)(await file, { ...range, highWaterMark: CHUNK });
    }
    async write(entry) {
        const { key } = entry;
        if ((await this.find(key)) === key)
            return false;
        const file = this.#newFile();
        try {
            await (0,external_node_stream_promises_.pipeline)((0,verify/* verified */.zr)(await entry.open(), entry, `GitHub's cache: ${key}`), (0,external_node_fs_.createWriteStream)(file));
            const { result: id, complaints } = await this.#call(() => (0,cache/* saveCache */.Io)([...version/* ENTRY_PATHS */.y], key, {}, true), file);
            // It throws nothing; what counts is what is there now.
            if ((await this.find(key)) === key)
                return id !== -1;
            throw failed(`store ${key}`, key, complaints);
        }
        finally {
            await (0,promises_.rm)(file, { force: true });
        }
    }
    forget(key) {
        this.#kept.delete(key);
    }
    async close() {
        // A call that was given up may still be at work in there.
        await this.#turn.use(() => (0,promises_.rm)(this.#folder, { recursive: true, force: true }));
    }
    async #fetch(key) {
        if ((await this.find(key)) !== key)
            throw (0,failures/* notFound */.mX)(key);
        const file = this.#newFile();
        const { result: found, complaints } = await this.#call(() => (0,cache/* restoreCache */.P3)([...version/* ENTRY_PATHS */.y], key, [], {}, true), file);
        const there = await (0,promises_.stat)(file).catch(() => undefined);
        if (found === key && there?.isFile() === true)
            return file;
        await (0,promises_.rm)(file, { force: true });
        throw failed(`bring ${key}`, key, complaints);
    }
    #newFile() {
        return (0,external_node_path_.join)(this.#folder, (0,external_node_crypto_.randomUUID)());
    }
    /** Calls @actions/cache with the environment it needs, which is put back afterwards. It cannot be stopped, only be left alone. */
    #call(work, file = '') {
        const { signal, env } = this.#runtime;
        const variables = {
            ...Object.fromEntries(SERVICE_VARIABLES.map((name) => [name, env[name]])),
            PATH: [this.#programs, process.env.PATH].filter(Boolean).join(external_node_path_.delimiter),
            RUNNER_TEMP: this.#folder,
            GITHUB_WORKSPACE: this.#folder,
            SEGMENT_DOWNLOAD_TIMEOUT_MINS: '5',
            SEAWORTHY_CACHE_FILE: file,
        };
        const called = this.#turn.use(async () => {
            this.#patience.check(this.#service);
            const began = this.#runtime.clock.now();
            const heard = await withEnvironment(variables, () => hearing(this.#runtime, work));
            const { complaints } = heard;
            if (complaints.length > 0 && this.#patience.isOver(began)) {
                this.#patience.giveUp(this.#service, failed('use the service', '', complaints));
            }
            return heard;
        });
        return signal === undefined ? called : unlessAborted(called, signal);
    }
}
const CHUNK = 1024 * 1024;
/** What it could not do, with what it said of it. */
function failed(what, key, complaints) {
    const cause = complaints.length === 0 ? undefined : new Error(complaints.join('\n'));
    return new failure/* Failure */.HR('failed', `GitHub's cache: @actions/cache could not ${what}`, { reference: key, cause });
}
async function withEnvironment(variables, work) {
    const before = Object.keys(variables).map((name) => [name, process.env[name]]);
    set(Object.entries(variables));
    try {
        return await work();
    }
    finally {
        set(before);
    }
}
function set(variables) {
    for (const [name, value] of variables) {
        if (value === undefined)
            delete process.env[name];
        else
            process.env[name] = value;
    }
}
/** What comes of `work`, unless the signal aborts first. */
function unlessAborted(work, signal) {
    return new Promise((resolve, reject) => {
        const cancel = () => reject(new failure/* Failure */.HR('cancelled', "the request to GitHub's cache was cancelled"));
        if (signal.aborted)
            cancel();
        signal.addEventListener('abort', cancel, { once: true });
        work.then(resolve, reject).finally(() => signal.removeEventListener('abort', cancel));
    });
}
//# sourceMappingURL=toolkit-client.js.map

/***/ }),

/***/ 51055:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ ENTRY_VERSION),
/* harmony export */   y: () => (/* binding */ ENTRY_PATHS)
/* harmony export */ });
/* harmony import */ var _image_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37241);

/**
 * What @actions/cache is given as paths where it has to stand in. They exist everywhere (the first is the folder it runs in) and are
 * nobody else's.
 */
const ENTRY_PATHS = ['.', '!seaworthy-cache-v1'];
/**
 * The `version` of all our entries, which keeps them apart from everybody else's with the same key: the hash of our own format. It is the
 * one that @actions/cache computes for `ENTRY_PATHS`, so that whichever of the two clients works finds what the other one stored.
 */
const ENTRY_VERSION = (0,_image_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .hexOf */ .ZD)((0,_image_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)([...ENTRY_PATHS, 'gzip', '1.0'].join('|')));
//# sourceMappingURL=version.js.map

/***/ }),

/***/ 35397:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ shownText),
/* harmony export */   z: () => (/* binding */ shownUrl)
/* harmony export */ });
/** A URL for messages: without user, query (signatures, `_state`, tokens) and fragment. */
function shownUrl(url) {
    return `${url.protocol}//${url.host}${url.pathname}`;
}
const LIMIT = 300;
/** What is looked at: more than is shown, since taking secrets out makes it shorter. A server decides how long its texts are. */
const READ_LIMIT = 16 * LIMIT;
/** Text from a server for messages: one line of limited length, no control characters, no queries, no credentials. */
function shownText(text) {
    const line = text
        .slice(0, READ_LIMIT)
        .replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ')
        .replace(/\b(https?:\/\/)[^\s/@"']*@/gi, '$1')
        .replace(/(\bhttps?:\/\/[^\s?"'<>]*)\?[^\s"'<>]*/gi, '$1')
        .replace(/\b(bearer|basic)\s+[A-Za-z0-9\-._~+/]{6,}=*/gi, '$1 ***')
        .replace(/\b(access_token|refresh_token|identitytoken|token|password|secret|_state|sig)=[^\s&"']+/gi, '$1=***')
        .replace(/\beyJ[\w-]{8,}\.[\w-]+\.[\w-]*/g, '***')
        .trim();
    return line.length > LIMIT ? `${line.slice(0, LIMIT)}…` : line;
}
//# sourceMappingURL=redact.js.map

/***/ }),

/***/ 75938:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ Slots)
/* harmony export */ });
/** Lets a number of tasks run at a time; the others wait their turn in order. */
class Slots {
    #free;
    #waiting = [];
    constructor(count) {
        this.#free = count;
    }
    async use(task) {
        const release = await this.take();
        try {
            return await task();
        }
        finally {
            release();
        }
    }
    /** Waits for a slot; whoever takes it gives it back by calling what it gets, once. */
    async take() {
        if (this.#free > 0)
            this.#free--;
        else
            await new Promise((resolve) => this.#waiting.push(resolve));
        return () => this.#release();
    }
    /** A slot if one is free now. */
    tryTake() {
        if (this.#free === 0)
            return undefined;
        this.#free--;
        return () => this.#release();
    }
    /** A slot goes from hand to hand, so nobody overtakes. */
    #release() {
        const next = this.#waiting.shift();
        if (next === undefined)
            this.#free++;
        else
            next();
    }
}
//# sourceMappingURL=slots.js.map

/***/ })

};
