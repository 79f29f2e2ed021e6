export const id = 3964;
export const ids = [3964];
export const modules = {

/***/ 29984:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ VERSION)
/* harmony export */ });
/** The version in package.json; a test keeps them equal. */
const VERSION = '0.1.0';
//# sourceMappingURL=version.js.map

/***/ }),

/***/ 50940:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ ByteReader)
/* harmony export */ });
const EMPTY = new Uint8Array(0);
/**
 * Reads a stream in the sizes that a format asks for. Holds what it was asked to look ahead plus one chunk of the source,
 * and takes the next chunk only when it is needed.
 */
class ByteReader {
    #source;
    #buffer = EMPTY;
    #position = 0;
    #ended = false;
    constructor(bytes) {
        this.#source = bytes[Symbol.asyncIterator]();
    }
    /** Bytes taken so far. */
    get position() {
        return this.#position;
    }
    /** The next `length` bytes without taking them; fewer only where the stream ends. Valid until the next call. */
    async peek(length) {
        if (this.#buffer.byteLength < length)
            await this.#fill(length);
        return this.#buffer.subarray(0, length);
    }
    /** Takes the next `length` bytes; fewer only where the stream ends. */
    async read(length) {
        const bytes = await this.peek(length);
        this.#take(bytes.byteLength);
        return bytes;
    }
    /** Takes up to `length` bytes as they come; the caller compares what came with what had to come. */
    async *stream(length = Number.POSITIVE_INFINITY) {
        let left = length;
        while (left > 0) {
            const chunk = await this.#next(left);
            if (chunk.byteLength === 0)
                return;
            left -= chunk.byteLength;
            yield chunk;
        }
    }
    /** Drops the next `length` bytes and says how many there were. */
    async skip(length) {
        const start = this.#position;
        let left = length;
        while (left > 0) {
            const { byteLength } = await this.#next(left);
            if (byteLength === 0)
                break;
            left -= byteLength;
        }
        return this.#position - start;
    }
    /** Lets the source go before its end. */
    async close() {
        this.#ended = true;
        this.#buffer = EMPTY;
        await this.#source.return?.();
    }
    /** Whatever is at hand, at most `limit` bytes; empty at the end. */
    async #next(limit) {
        if (this.#buffer.byteLength === 0)
            await this.#fill(1);
        const chunk = this.#buffer.subarray(0, Math.min(limit, this.#buffer.byteLength));
        this.#take(chunk.byteLength);
        return chunk;
    }
    #take(length) {
        this.#buffer = this.#buffer.subarray(length);
        this.#position += length;
    }
    async #fill(length) {
        const parts = [this.#buffer];
        let have = this.#buffer.byteLength;
        while (have < length && !this.#ended) {
            const { done, value } = await this.#source.next();
            if (done === true)
                this.#ended = true;
            else {
                parts.push(value);
                have += value.byteLength;
            }
        }
        // At the end nothing comes any more, however often one looks ahead.
        if (parts.length === 1)
            return;
        this.#buffer = this.#buffer.byteLength === 0 && parts.length === 2 ? parts[1] : Buffer.concat(parts);
    }
}
//# sourceMappingURL=byte-reader.js.map

/***/ }),

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

/***/ 3915:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openGithubCache: () => (/* binding */ openGithubCache)
});

// EXTERNAL MODULE: ./lib/runtime/failure.js
var runtime_failure = __webpack_require__(20438);
// EXTERNAL MODULE: ./lib/runtime/limit.js
var limit = __webpack_require__(92359);
// EXTERNAL MODULE: ./lib/stores/registry/options.js
var registry_options = __webpack_require__(88810);
// EXTERNAL MODULE: ./lib/stores/registry/redirect.js
var redirect = __webpack_require__(53102);
// EXTERNAL MODULE: ./lib/stores/registry/retry.js
var retry = __webpack_require__(10246);
// EXTERNAL MODULE: ./lib/stores/registry/slots.js
var slots = __webpack_require__(75938);
// EXTERNAL MODULE: ./lib/stores/registry/wire/transport.js + 4 modules
var transport = __webpack_require__(61786);
// EXTERNAL MODULE: ./lib/stores/verify.js
var verify = __webpack_require__(51593);
// EXTERNAL MODULE: ./lib/stores/github-cache/failures.js
var failures = __webpack_require__(23556);
// EXTERNAL MODULE: ./lib/stores/github-cache/patience.js
var patience = __webpack_require__(16364);
;// CONCATENATED MODULE: ./lib/stores/github-cache/cache-http.js









/** Answers of the service are a few hundred bytes; a page of the REST API has up to a hundred entries of them. */
const ANSWER_MAX = 1024 * 1024;
const SLICE = 256 * 1024;
/** HTTP to the cache service, its blob hosts and the REST API: bounded, tried again, patient when told to be. */
class CacheHttp {
    settings;
    runtime;
    #transport;
    #slots;
    #backoffs = new Map();
    #patience;
    constructor(host, options, runtime) {
        this.runtime = runtime;
        this.#patience = new patience/* Patience */.i(runtime.clock);
        // A cache that is slower than this is worth less than none: a job waits two minutes at the very most, and that only when asked to.
        this.settings = (0,registry_options/* withDefaults */.r)({
            concurrency: options.concurrency ?? 8,
            timeouts: { connect: 10_000, headers: 15_000, commit: 60_000, stall: 30_000, ...options.timeouts },
            retries: { attempts: 5, baseMs: 500, maxMs: 15_000, budgetMs: 120_000, ...options.retries },
        });
        this.#transport = new transport/* Transport */.o(this.settings, runtime, host);
        this.#slots = new slots/* Slots */.W(this.settings.concurrency);
    }
    /**
     * Sends a request, again on network errors, 408, 429 and 5xx, and reads its answer. Every other status is the caller's to judge;
     * these, at the end of patience, are `Failure`.
     */
    async ask(request) {
        const tries = this.tries();
        const backoff = this.#backoff(request.url);
        const began = this.runtime.clock.now();
        for (let isRepeat = false;; isRepeat = true) {
            this.#patience.check(request.url);
            await backoff.ready(this.runtime.signal);
            let failure;
            let wait = 0;
            try {
                const { response, bytes } = await this.#slots.use(async () => {
                    const response = await this.#exchange(request);
                    return { response, bytes: await (0,verify/* collect */.Fo)(response.body, ANSWER_MAX, `an answer of ${request.url.host}`) };
                });
                if (!(0,retry/* isTransientStatus */.Dm)(response.status)) {
                    this.#patience.answered(request.url);
                    return { status: response.status, bytes, header: response.header, isRepeat };
                }
                wait = (0,retry/* retryAfter */.P9)(response.header('retry-after'), this.runtime.clock.now()) ?? 0;
                failure = (0,failures/* statusFailure */.FP)(response.status, bytes, request.doing, wait);
            }
            catch (error) {
                if (!(0,retry/* isTransient */.dg)(error))
                    throw error;
                failure = error;
            }
            const isOver = wait === 0 && this.#patience.isOver(began);
            if (isOver || !(await tries.again(wait, backoff)))
                throw this.gaveUp(request.url, failure);
            this.runtime.log.debug(`${request.doing}: ${failure.message}; trying again`);
        }
    }
    /** Sends a request once and hands out its answer as it streams. */
    async open(request) {
        this.#patience.check(request.url);
        await this.#backoff(request.url).ready(this.runtime.signal);
        return this.#slots.use(() => this.#exchange(request));
    }
    /** Counts the tries of one operation that deals with failures itself. */
    tries() {
        return new retry/* Tries */.Iy(this.settings.retries, this.runtime);
    }
    /** Notes that a host is not worth another try for now, and hands the reason back. */
    gaveUp(url, failure) {
        if (failure instanceof runtime_failure/* Failure */.HR && failure.code !== 'cancelled')
            this.#patience.giveUp(url, failure);
        return failure;
    }
    /** Milliseconds that an unwelcome answer asks to wait, for everybody who talks to that host. */
    waitOf(response) {
        return (0,retry/* retryAfter */.P9)(response.header('retry-after'), this.runtime.clock.now()) ?? 0;
    }
    close() {
        this.#transport.close();
    }
    #exchange(request) {
        const { method, url, body, headers } = request;
        return (0,redirect/* follow */.e)({
            method,
            url,
            headers: { 'user-agent': this.settings.userAgent, ...headers },
            body: wireBody(body),
            guarded: false, // the addresses come from the runner and from the service it trusts; self-hosted ones are inside
        }, (wire) => this.#transport.send(wire), async () => wireBody(body));
    }
    #backoff(url) {
        const known = this.#backoffs.get(url.host);
        if (known !== undefined)
            return known;
        const backoff = new retry/* HostBackoff */.H5(this.runtime.clock);
        this.#backoffs.set(url.host, backoff);
        return backoff;
    }
}
/** A large body goes out slice by slice: only so is it noticed when the other side has stopped taking bytes. */
function wireBody(bytes) {
    if (bytes === undefined || bytes.byteLength <= SLICE)
        return bytes;
    return { stream: slices(bytes), length: bytes.byteLength };
}
async function* slices(bytes) {
    for (let at = 0; at < bytes.byteLength; at += SLICE)
        yield bytes.subarray(at, at + SLICE);
}
//# sourceMappingURL=cache-http.js.map
;// CONCATENATED MODULE: ./lib/stores/github-cache/location.js

/** Where an entry is read from while it is read: its address, which may be renewed, and what the first answer said it is. */
class Location {
    key;
    #url;
    #look;
    #renewal;
    #total;
    #etag;
    constructor(key, url, look) {
        this.key = key;
        this.#url = url;
        this.#look = look;
    }
    get url() {
        return this.#url;
    }
    /** Another address than `old`, asked for once by all who find it useless; undefined when the service knows no other. */
    async renew(old) {
        if (this.#url === old) {
            this.#renewal ??= this.#look().finally(() => {
                this.#renewal = undefined;
            });
            this.#url = await this.#renewal;
        }
        return this.#url.href === old.href ? undefined : this.#url;
    }
    /**
     * Takes note of what an answer says about the whole. `Failure('mismatch')` when that is another entry than before: it was evicted and
     * stored anew in between, and parts of two must not become one.
     */
    check(response, total) {
        const etag = response.header('etag');
        const isOther = (this.#total !== undefined && total !== undefined && this.#total !== total) ||
            (this.#etag !== undefined && etag !== undefined && this.#etag !== etag);
        if (isOther) {
            throw new runtime_failure/* Failure */.HR('mismatch', `GitHub's cache: ${this.key} was replaced while it was read`, {
                reference: this.key,
            });
        }
        this.#total ??= total;
        this.#etag ??= etag;
    }
}
//# sourceMappingURL=location.js.map
;// CONCATENATED MODULE: ./lib/stores/github-cache/protocol.js
/** `find`, exactly. */
async function findExact(protocol, key) {
    const found = await protocol.find(key);
    return found?.key === key ? found : undefined;
}
//# sourceMappingURL=protocol.js.map
;// CONCATENATED MODULE: ./lib/stores/github-cache/read-part.js




/** Milliseconds that one try may take: a part that trickles is asked for again over another connection, from where it was. */
const TRY_MS = 60_000;
/** Bytes that a try must bring for the failures before it to be forgotten. */
const PROGRESS = 64 * 1024;
/** Addresses tried in a row without a byte from any. */
const MOST_RENEWALS = 3;
/**
 * Reads the bytes `from` to `to` (inclusive; fewer where the entry ends), with all that belongs to it: what is cut or too slow goes on where
 * it was, what is refused for now is tried again, an expired address is renewed.
 */
async function readPart(http, location, from, to, stop) {
    const state = { from, wanted: to - from + 1, buffer: new Uint8Array(0), filled: 0, total: 0 };
    const tries = http.tries();
    for (let renewals = 0;;) {
        const before = state.filled;
        let failure;
        let wait = 0;
        try {
            const response = await openAt(http, location, from + state.filled, from + state.wanted - 1);
            if (response.kind === 'expired' && renewals++ < MOST_RENEWALS && (await response.renew()))
                continue;
            if (response.kind === 'expired')
                throw response.failure;
            if (response.kind === 'later')
                ({ failure, wait } = response);
            else if (response.kind === 'past-end')
                return { kind: 'bytes', bytes: new Uint8Array(0), total: response.total };
            else if (response.kind === 'whole')
                return { kind: 'stream', response: response.response };
            else {
                renewals = 0;
                await fill(state, response.response, response.total, http, stop);
                if (state.filled === state.wanted)
                    return { kind: 'bytes', bytes: state.buffer, total: state.total };
                failure = new runtime_failure/* Failure */.HR('unreachable', `GitHub's cache: ${location.key} ended early`);
            }
        }
        catch (error) {
            if (!(0,retry/* isTransient */.dg)(error))
                throw error;
            failure = error;
        }
        await again(tries, failure, wait, state.filled - before, http, location);
    }
}
/** Asks for a range once. */
async function openAt(http, location, start, end) {
    const { url, key } = location;
    const doing = `read ${key}`;
    const range = `bytes=${start}-${Number.isFinite(end) ? end : ''}`;
    const response = await http.open({ method: 'GET', url, headers: { range }, doing });
    const { status } = response;
    if (status === 206) {
        const found = /^\s*bytes\s+(\d+)-\d+\/(\d+)\s*$/i.exec(response.header('content-range') ?? '');
        if (found === null || Number(found[1]) !== start) {
            await response.discard();
            throw (0,failures/* unexpectedAnswer */.au)(doing, 'the answer is for other bytes than those asked for');
        }
        const total = Number(found[2]);
        location.check(response, total);
        return { kind: 'part', response, total };
    }
    if (status === 200) {
        const length = response.header('content-length');
        location.check(response, length === undefined ? undefined : Number(length));
        return { kind: 'whole', response };
    }
    if (status === 416) {
        await response.discard();
        const total = /\/(\d+)\s*$/.exec(response.header('content-range') ?? '')?.[1];
        return { kind: 'past-end', total: total === undefined ? start : Number(total) };
    }
    const bytes = await (0,verify/* collect */.Fo)(response.body, 64 * 1024, doing).catch(() => new Uint8Array(0));
    if (status === 403 || status === 404) {
        const failure = status === 404 ? (0,failures/* notFound */.mX)(key) : (0,failures/* statusFailure */.FP)(status, bytes, doing);
        return { kind: 'expired', failure, renew: async () => (await location.renew(url)) !== undefined };
    }
    const wait = http.waitOf(response);
    const failure = (0,failures/* statusFailure */.FP)(status, bytes, doing, wait);
    if (!(0,retry/* isTransientStatus */.Dm)(status))
        throw failure;
    return { kind: 'later', failure, wait };
}
/** Waits for the next try, or throws why there is none. A try that brought something makes up for those that did not. */
async function again(tries, failure, wait, gained, http, location) {
    const isSlow = failure instanceof runtime_failure/* Failure */.HR && failure.code === 'timeout';
    if (gained >= PROGRESS && !isSlow)
        tries.progressed();
    if (!(await tries.again(wait)))
        throw http.gaveUp(location.url, failure);
    http.runtime.log.debug(`${location.key}: ${failure.message}; going on from there`);
}
async function fill(state, response, total, http, stop) {
    const { clock } = http.runtime;
    const began = clock.now();
    state.total = total;
    state.wanted = Math.min(state.wanted, total - state.from);
    if (state.buffer.byteLength < state.wanted)
        state.buffer = Buffer.allocUnsafeSlow(state.wanted);
    for await (const chunk of response.body) {
        const piece = chunk.subarray(0, state.wanted - state.filled);
        state.buffer.set(piece, state.filled);
        state.filled += piece.byteLength;
        if (state.filled === state.wanted)
            return;
        if (stop?.aborted === true)
            throw new runtime_failure/* Failure */.HR('cancelled', 'nobody reads on');
        if (clock.now() - began > TRY_MS) {
            throw new runtime_failure/* Failure */.HR('timeout', `${response.url.host}: less than a part within ${TRY_MS / 1000} seconds`);
        }
    }
}
//# sourceMappingURL=read-part.js.map
;// CONCATENATED MODULE: ./lib/stores/github-cache/read-stream.js



/**
 * Reads from a host that answers with the whole entry whatever part is asked for: one connection, nothing held, what is not wanted passed
 * over. After a cut it starts over and skips what was delivered.
 */
async function* readStream(http, location, first, start, end) {
    const tries = http.tries();
    let response = first;
    let position = 0;
    let at = start;
    for (;;) {
        const before = at;
        let failure;
        let wait = 0;
        try {
            if (response === undefined) {
                const opened = await openAt(http, location, at, end);
                if (opened.kind === 'past-end')
                    return;
                if (opened.kind === 'expired') {
                    if (!(await opened.renew()))
                        throw opened.failure;
                    failure = opened.failure;
                }
                else if (opened.kind === 'later')
                    ({ failure, wait } = opened);
                else {
                    response = opened.response;
                    position = opened.kind === 'part' ? at : 0;
                }
            }
            for await (const chunk of response?.body ?? []) {
                const skip = Math.min(chunk.byteLength, Math.max(0, at - position));
                const piece = chunk.subarray(skip, Math.max(skip, end + 1 - position));
                position += chunk.byteLength;
                at += piece.byteLength;
                if (piece.byteLength > 0)
                    yield piece;
                if (position > end)
                    return;
            }
            if (response !== undefined)
                return;
        }
        catch (error) {
            if (!(error instanceof runtime_failure/* Failure */.HR) || !(0,retry/* isTransient */.dg)(error))
                throw error;
            failure = error;
        }
        response = undefined;
        await again(tries, failure, wait, at - before, http, location);
    }
}
//# sourceMappingURL=read-stream.js.map
;// CONCATENATED MODULE: ./lib/stores/github-cache/read-entry.js







/** Bytes asked for at a time: what is lost when a connection is, and what is held until its turn. */
const PART_SIZE = 4 * 1024 * 1024;
/** Parts of one entry that are on their way at a time. */
const AHEAD = 4;
/** Parts in memory at a time, of all entries that are being read, besides the one that each of them waits for. */
const PARTS_IN_MEMORY = 8;
/** Signed addresses to remember: packs are read in many small pieces. */
const ADDRESSES = 500;
/** Reads entries; what they share is the memory they may use, and the addresses found so far. */
class EntryReader {
    #protocol;
    #http;
    #memory = new slots/* Slots */.W(PARTS_IN_MEMORY);
    #addresses = new Map();
    constructor(protocol, http) {
        this.#protocol = protocol;
        this.#http = http;
    }
    /**
     * See `CacheEntries.read`. The entry comes in parts, several at a time, handed out in order; a part that is cut goes on where it was, and
     * an address that has expired is asked for again. Parts ahead are only fetched while there is memory for them, so that a reader that
     * pauses never holds up another.
     */
    async *read(key, range) {
        const start = range?.start ?? 0;
        const end = range?.end ?? Number.POSITIVE_INFINITY;
        if (start > end)
            return;
        const location = await this.#locate(key);
        const first = await readPart(this.#http, location, start, Math.min(end, start + PART_SIZE - 1));
        if (first.kind === 'stream') {
            yield* readStream(this.#http, location, first.response, start, end);
            return;
        }
        if (first.bytes.byteLength > 0)
            yield first.bytes;
        const last = Math.min(end, first.total - 1);
        yield* this.#readAhead(location, start + first.bytes.byteLength, last);
    }
    /** Where an entry is, found by somebody who will want to read it: it need not be looked up again. */
    know({ key, url }) {
        this.#remember(key, Promise.resolve(url));
    }
    /** The key's entry has gone, or is another one now. */
    forget(key) {
        this.#addresses.delete(key);
    }
    async *#readAhead(location, from, last) {
        const queue = [];
        const stop = new AbortController();
        let next = from;
        try {
            for (;;) {
                while (next <= last && queue.length < AHEAD) {
                    // The part that is waited for needs no room: only so can every reader go on, whatever the others do.
                    const release = queue.length === 0 ? () => { } : this.#memory.tryTake();
                    if (release === undefined)
                        break;
                    const bytes = this.#fetch(location, next, Math.min(last, next + PART_SIZE - 1), stop.signal);
                    bytes.catch(() => { }); // it is told when its turn comes
                    queue.push({ bytes, release });
                    next += PART_SIZE;
                }
                const part = queue[0];
                if (part === undefined)
                    return;
                const bytes = await part.bytes;
                queue.shift();
                part.release();
                yield bytes;
            }
        }
        finally {
            stop.abort();
            for (const { release } of queue)
                release();
        }
    }
    async #fetch(location, from, to, stop) {
        const part = await readPart(this.#http, location, from, to, stop);
        if (part.kind === 'bytes' && part.bytes.byteLength === to - from + 1)
            return part.bytes;
        if (part.kind === 'stream')
            await part.response.discard();
        throw new runtime_failure/* Failure */.HR('mismatch', `GitHub's cache: ${location.key} changed while it was read`);
    }
    async #locate(key) {
        return new Location(key, await this.#address(key), () => {
            this.forget(key);
            return this.#address(key);
        });
    }
    #address(key) {
        const known = this.#addresses.get(key);
        if (known !== undefined)
            return known;
        const found = findExact(this.#protocol, key).then((entry) => {
            if (entry === undefined)
                throw (0,failures/* notFound */.mX)(key);
            return entry.url;
        });
        this.#remember(key, found);
        found.catch(() => this.#addresses.delete(key));
        return found;
    }
    #remember(key, found) {
        this.#addresses.set(key, found);
        if (this.#addresses.size > ADDRESSES)
            this.#addresses.delete(this.#addresses.keys().next().value);
    }
}
//# sourceMappingURL=read-entry.js.map
;// CONCATENATED MODULE: ./lib/stores/github-cache/azure-upload.js


/**
 * Uploads to an Azure block blob (Put Blob for a single part, else Put Block and Put Block List): nothing is to be seen of it before its
 * end. A URL that has expired (403) is renewed once if the service gives another.
 */
function azureUpload(target, http) {
    let { url } = target;
    let renewal;
    const put = async (query, headers, body) => {
        const doing = `store ${target.key}`;
        const send = () => http.ask({ method: 'PUT', url: withQuery(url, query), headers, body, doing });
        let answer = await send();
        if (answer.status === 403) {
            // Parts that run at the same time renew it together.
            renewal ??= renew(target);
            url = await renewal;
            answer = await send();
        }
        if (answer.status !== 201)
            throw (0,failures/* statusFailure */.FP)(answer.status, answer.bytes, doing);
    };
    return {
        send: ({ index, bytes, isOnly }) => isOnly
            ? put({}, { ...CONTENT, 'x-ms-blob-type': 'BlockBlob' }, bytes)
            : put({ comp: 'block', blockid: blockId(index) }, CONTENT, bytes),
        finish: async (size, parts) => {
            // A single part was a whole blob.
            if (parts > 1)
                await put({ comp: 'blocklist' }, { 'content-type': 'application/xml' }, blockList(parts));
            await target.finalize(size);
        },
    };
}
const CONTENT = { 'content-type': 'application/octet-stream' };
async function renew(target) {
    const url = await target.renew();
    if (url !== 'taken')
        return url;
    throw new runtime_failure/* Failure */.HR('failed', `GitHub's cache: could not store ${target.key}: the right to upload it has expired`, {
        reference: target.key,
        hint: 'The upload took too long, or the clock of this machine is wrong. A later run will store it.',
    });
}
/**
 * In the form that the Azure SDK gives it, a UUID and twelve digits: servers that play Azure read the number of the block out of it. Ids are
 * of one blob only, so the UUID may be anything.
 */
function blockId(index) {
    return Buffer.from(`00000000-0000-4000-8000-000000000000${String(index).padStart(12, '0')}`).toString('base64');
}
function blockList(count) {
    const ids = Array.from({ length: count }, (_, index) => `<Latest>${blockId(index)}</Latest>`);
    return Buffer.from(`<?xml version="1.0" encoding="utf-8"?><BlockList>${ids.join('')}</BlockList>`);
}
function withQuery(url, query) {
    const full = new URL(url);
    // Not by searchParams: writing to them encodes the whole query anew, and the signature was made over the old one.
    const added = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
    full.search = [full.search.replace(/^\?/, ''), ...added].filter((part) => part !== '').join('&');
    return full;
}
//# sourceMappingURL=azure-upload.js.map
;// CONCATENATED MODULE: ./lib/stores/github-cache/signed-url.js

/**
 * Takes a signed URL out of an answer of the service and masks what is secret in it. The service on HTTPS may not send us to anything
 * less; the runtime token is never sent along.
 */
function readSignedUrl(text, base, doing, runtime) {
    if (typeof text !== 'string' || !URL.canParse(text))
        throw (0,failures/* unexpectedAnswer */.au)(doing, 'the answer has no URL');
    const url = new URL(text);
    for (const secret of url.searchParams.getAll('sig')) {
        runtime.mask(secret);
        runtime.mask(encodeURIComponent(secret));
    }
    const isSafe = url.protocol === 'https:' || (url.protocol === 'http:' && base.protocol === 'http:');
    if (!isSafe || url.username !== '' || url.password !== '') {
        throw (0,failures/* unexpectedAnswer */.au)(doing, `the answer leads to ${url.protocol}//${url.host}, which is not safe`);
    }
    return url;
}
//# sourceMappingURL=signed-url.js.map
// EXTERNAL MODULE: ./lib/stores/github-cache/version.js
var version = __webpack_require__(51055);
;// CONCATENATED MODULE: ./lib/stores/github-cache/twirp-protocol.js






/**
 * The second protocol of the cache service, that of github.com: three calls of `github.actions.results.api.v1.CacheService` in Twirp's JSON,
 * and an Azure blob behind signed URLs. It is not documented; what is relied on here is what @actions/cache 6.3.0 relies on.
 */
function twirpProtocol(service, http) {
    const { runtime } = http;
    const call = (method, fields, doing) => http.ask({
        method: 'POST',
        url: new URL(`/twirp/github.actions.results.api.v1.CacheService/${method}`, service.base),
        headers: {
            authorization: `Bearer ${service.token}`,
            'content-type': 'application/json',
            accept: 'application/json',
        },
        body: Buffer.from(JSON.stringify({ ...fields, version: version/* ENTRY_VERSION */.A })),
        doing,
    });
    const find = async (key) => {
        const doing = `look for ${key}`;
        const answer = await call('GetCacheEntryDownloadURL', { key, restore_keys: [key] }, doing);
        if (isMissing(answer))
            return undefined;
        const fields = readFields(answer, doing);
        if (fields.ok === false)
            return undefined;
        const matched = fields.matched_key ?? fields.matchedKey;
        if (typeof matched !== 'string')
            throw (0,failures/* unexpectedAnswer */.au)(doing, 'the answer does not say which entry it is');
        const url = readSignedUrl(fields.signed_download_url ?? fields.signedDownloadUrl, service.base, doing, runtime);
        return { key: matched, url };
    };
    /** The URL to upload to; `taken` when the key is not ours to write. */
    const create = async (key) => {
        const doing = `reserve ${key}`;
        const answer = await call('CreateCacheEntry', { key }, doing);
        if (answer.status === 409)
            return (await isOurOwnReservation(answer, key)) ? lostReservation(key) : 'taken';
        const fields = readFields(answer, doing);
        if (fields.ok === true) {
            return readSignedUrl(fields.signed_upload_url ?? fields.signedUploadUrl, service.base, doing, runtime);
        }
        const said = typeof fields.message === 'string' ? fields.message : '';
        if (said === '' || /exist|already|reserv/i.test(said))
            return 'taken';
        throw (0,failures/* statusFailure */.FP)((0,failures/* isWriteDenied */.tt)(said) ? 403 : answer.status, Buffer.from(JSON.stringify({ msg: said })), doing);
    };
    /** When an answer was lost, the next one may tell of our own first try. Then there is no entry behind it, and no way to fill it. */
    const isOurOwnReservation = async (answer, key) => answer.isRepeat && service.writeOnly === undefined && (await findExact({ find }, key)) === undefined;
    const finalize = async (key, size) => {
        const doing = `finish ${key}`;
        const answer = await call('FinalizeCacheEntryUpload', { key, size_bytes: String(size) }, doing);
        const fields = answer.status === 404 ? {} : readFields(answer, doing);
        if (fields.ok === true)
            return;
        const mayBeDone = answer.isRepeat && service.writeOnly === undefined;
        if (mayBeDone && (await findExact({ find }, key)) !== undefined)
            return;
        const said = typeof fields.message === 'string' ? fields.message : (0,failures/* messageOf */.bD)(answer.bytes);
        throw new runtime_failure/* Failure */.HR('failed', `GitHub's cache: could not ${doing}: the service did not take it in ("${said}")`);
    };
    return {
        find,
        reserve: async (key) => {
            const first = await create(key);
            if (first === 'taken')
                return undefined;
            return azureUpload({ key, url: first, renew: () => create(key), finalize: (size) => finalize(key, size) }, http);
        },
    };
}
/** A miss is 200 with `ok: false`; a Twirp `not_found` means the same, unlike a route that is not there. */
function isMissing({ status, bytes }) {
    return status === 404 && /"code"\s*:\s*"not_found"/.test(Buffer.from(bytes).toString('utf8'));
}
function readFields(answer, doing) {
    const { status, bytes } = answer;
    if (status === 404 || status === 405 || status === 501) {
        throw (0,failures/* unexpectedAnswer */.au)(doing, `the service does not know the call (status ${status})`);
    }
    if (status !== 200)
        throw (0,failures/* statusFailure */.FP)(status, bytes, doing);
    try {
        const fields = JSON.parse(Buffer.from(bytes).toString('utf8'));
        if (typeof fields === 'object' && fields !== null && !Array.isArray(fields))
            return fields;
    }
    catch (cause) {
        throw (0,failures/* unexpectedAnswer */.au)(doing, 'the answer is no JSON', cause);
    }
    throw (0,failures/* unexpectedAnswer */.au)(doing, 'the answer is no JSON object');
}
function lostReservation(key) {
    throw new runtime_failure/* Failure */.HR('failed', `GitHub's cache: ${key} is reserved, but the answer that said so was lost on the way`, {
        reference: key,
        hint: 'The service lets go of unfinished entries after a while; a later run will store it.',
    });
}
//# sourceMappingURL=twirp-protocol.js.map
;// CONCATENATED MODULE: ./lib/stores/github-cache/v1-protocol.js




/**
 * The first protocol of the cache service, `_apis/artifactcache`, which GitHub Enterprise Server, act, Gitea and Forgejo speak: look up,
 * reserve, send parts by Content-Range, commit. As @actions/cache 6.3.0 speaks it.
 */
function v1Protocol(service, http) {
    const { runtime } = http;
    const call = (method, path, doing, body, headers) => http.ask({
        method,
        // Joined as text: the address may have a path of its own, with a slash at its end.
        url: new URL(`${service.base.href.replace(/\/?$/, '/')}_apis/artifactcache/${path}`),
        headers: {
            authorization: `Bearer ${service.token}`,
            accept: 'application/json;api-version=6.0-preview.1',
            ...(body === undefined ? {} : { 'content-type': 'application/json' }),
            ...headers,
        },
        body,
        doing,
    });
    const find = async (key) => {
        const doing = `look for ${key}`;
        const answer = await call('GET', `cache?keys=${encodeURIComponent(key)}&version=${version/* ENTRY_VERSION */.A}`, doing);
        if (answer.status === 204)
            return undefined;
        const { cacheKey, archiveLocation } = v1_protocol_readFields(answer, doing);
        if (typeof cacheKey !== 'string')
            throw (0,failures/* unexpectedAnswer */.au)(doing, 'the answer does not say which entry it is');
        return { key: cacheKey, url: readSignedUrl(archiveLocation, service.base, doing, runtime) };
    };
    const reserve = async (key, size) => {
        const doing = `reserve ${key}`;
        const answer = await call('POST', 'caches', doing, encode({ key, version: version/* ENTRY_VERSION */.A, cacheSize: size }));
        if (answer.status === 409)
            return undefined;
        // act and its relatives say it with 400.
        if (answer.status === 400 && /already exist/i.test((0,failures/* messageOf */.bD)(answer.bytes)))
            return undefined;
        const { cacheId } = v1_protocol_readFields(answer, doing);
        if (typeof cacheId !== 'number')
            throw (0,failures/* unexpectedAnswer */.au)(doing, 'the answer has no number of the entry');
        return upload(key, `caches/${cacheId}`);
    };
    const upload = (key, path) => ({
        send: async ({ start, bytes }) => {
            if (bytes.byteLength === 0)
                return;
            const doing = `store ${key}`;
            const range = `bytes ${start}-${start + bytes.byteLength - 1}/*`;
            const type = { 'content-type': 'application/octet-stream', 'content-range': range };
            const answer = await call('PATCH', path, doing, bytes, type);
            if (answer.status < 200 || answer.status > 299)
                throw (0,failures/* statusFailure */.FP)(answer.status, answer.bytes, doing);
        },
        finish: async (size) => {
            const doing = `finish ${key}`;
            const answer = await call('POST', path, doing, encode({ size }));
            if (answer.status >= 200 && answer.status <= 299)
                return;
            const mayBeDone = answer.isRepeat && service.writeOnly === undefined;
            if (mayBeDone && (await findExact({ find }, key)) !== undefined)
                return;
            throw (0,failures/* statusFailure */.FP)(answer.status, answer.bytes, doing);
        },
    });
    return { find, reserve };
}
function encode(fields) {
    return Buffer.from(JSON.stringify(fields));
}
function v1_protocol_readFields({ status, bytes }, doing) {
    if (status === 404 || status === 405 || status === 501) {
        throw (0,failures/* unexpectedAnswer */.au)(doing, `the service does not know the call (status ${status})`);
    }
    if (status < 200 || status > 299)
        throw (0,failures/* statusFailure */.FP)(status, bytes, doing);
    try {
        const fields = JSON.parse(Buffer.from(bytes).toString('utf8'));
        if (typeof fields === 'object' && fields !== null)
            return fields;
    }
    catch (cause) {
        throw (0,failures/* unexpectedAnswer */.au)(doing, 'the answer is no JSON', cause);
    }
    throw (0,failures/* unexpectedAnswer */.au)(doing, 'the answer is no JSON object');
}
//# sourceMappingURL=v1-protocol.js.map
// EXTERNAL MODULE: ./lib/stores/byte-reader.js
var byte_reader = __webpack_require__(50940);
;// CONCATENATED MODULE: ./lib/stores/github-cache/write-entry.js




/** Bytes of one part: what is sent again when it fails. Azure has room for 50 000 of them, 400 GB. */
const write_entry_PART_SIZE = 8 * 1024 * 1024;
/** Parts in memory at a time, of all entries that are being stored: from the first byte read to the answer of the service. */
const write_entry_PARTS_IN_MEMORY = 8;
/** Stores entries; what they share is the memory they may use. */
class EntryWriter {
    #protocol;
    #label;
    #signal;
    #memory = new slots/* Slots */.W(write_entry_PARTS_IN_MEMORY);
    constructor(protocol, label, signal) {
        this.#protocol = protocol;
        this.#label = label;
        this.#signal = signal;
    }
    /**
     * See `CacheEntries.write`. An entry of one part is known to be right before its key is taken. A longer one takes its key first, so that
     * nothing is read in vain; if it then turns out wrong, or its source breaks, it is never finished: nobody can find it, and the service
     * lets go of the key after a while.
     */
    async write(entry) {
        const parts = Math.max(1, Math.ceil(entry.size / write_entry_PART_SIZE));
        if (parts === 1)
            return this.#writeSmall(entry);
        const upload = await this.#protocol.reserve(entry.key, entry.size);
        if (upload === undefined)
            return false;
        await this.#sendParts(entry, parts, upload);
        await upload.finish(entry.size, parts);
        return true;
    }
    async #writeSmall(entry) {
        return this.#memory.use(async () => {
            const reader = await this.#open(entry);
            try {
                const bytes = await write_entry_readPart(reader, entry.size, 0);
                const upload = await this.#protocol.reserve(entry.key, entry.size);
                if (upload === undefined)
                    return false;
                await upload.send({ index: 0, start: 0, bytes, isOnly: true });
                await upload.finish(entry.size, 1);
                return true;
            }
            finally {
                await reader.close();
            }
        });
    }
    /** Reads part after part and sends several at a time. Ends when all have arrived, or at the first failure, with none on the way. */
    async #sendParts(entry, parts, upload) {
        const sending = [];
        let failure;
        const reader = await this.#open(entry);
        try {
            for (let index = 0; index < parts && failure === undefined; index++) {
                const release = await this.#memory.take();
                try {
                    this.#checkSignal(entry.key);
                    const bytes = await write_entry_readPart(reader, entry.size, index);
                    const sent = upload.send({ index, start: index * write_entry_PART_SIZE, bytes, isOnly: false });
                    sending.push(sent
                        .catch((error) => {
                        failure ??= { error };
                    })
                        .finally(release));
                }
                catch (error) {
                    release();
                    throw error;
                }
            }
        }
        finally {
            await Promise.all(sending);
            await reader.close();
        }
        if (failure !== undefined)
            throw failure.error;
    }
    async #open(entry) {
        return new byte_reader/* ByteReader */.k((0,verify/* verified */.zr)(await entry.open(), entry, `${this.#label}: ${entry.key}`));
    }
    #checkSignal(key) {
        if (this.#signal?.aborted === true)
            throw new runtime_failure/* Failure */.HR('cancelled', `storing ${key} was cancelled`);
    }
}
/** One part. The last is read past its end, where the stream turns out to be what it should be, or fails. */
async function write_entry_readPart(reader, size, index) {
    const left = size - index * write_entry_PART_SIZE;
    return reader.read(left > write_entry_PART_SIZE ? write_entry_PART_SIZE : left + 1);
}
//# sourceMappingURL=write-entry.js.map
;// CONCATENATED MODULE: ./lib/stores/github-cache/entry-client.js




/** Our own client: streams, parts, no files. */
function directClient(service, http, label) {
    const protocol = service.protocol === 'v2' ? twirpProtocol(service, http) : v1Protocol(service, http);
    const reader = new EntryReader(protocol, http);
    const writer = new EntryWriter(protocol, label, http.runtime.signal);
    return {
        find: async (key) => {
            const found = await protocol.find(key);
            if (found !== undefined)
                reader.know(found);
            return found?.key;
        },
        read: (key, range) => reader.read(key, range),
        write: (entry) => writer.write(entry),
        forget: (key) => reader.forget(key),
        close: async () => { },
    };
}
//# sourceMappingURL=entry-client.js.map
// EXTERNAL MODULE: ./lib/stores/github-cache/environment.js + 1 modules
var environment = __webpack_require__(5763);
;// CONCATENATED MODULE: ./lib/stores/github-cache/rest-api.js



const PER_PAGE = 100;
/**
 * The caches of a repository over GitHub's REST API (https://docs.github.com/rest/actions/cache), ours only. It needs a token with
 * `actions: read` to list, `actions: write` to delete.
 */
class RestApi {
    #http;
    #base;
    #token;
    /** `REF KEY` -> ID, of what was listed: so that removing it takes one request. */
    #ids = new Map();
    constructor(http, env, token) {
        const repository = env.GITHUB_REPOSITORY ?? '';
        if (!/^[\w.-]+\/[\w.-]+$/.test(repository)) {
            throw new runtime_failure/* Failure */.HR('unsupported', "GitHub's cache: it is not known which repository's caches are meant", {
                hint: 'GITHUB_REPOSITORY has to be OWNER/NAME, as runners set it.',
            });
        }
        this.#http = http;
        this.#token = token;
        this.#base = `${(env.GITHUB_API_URL ?? 'https://api.github.com').replace(/\/+$/, '')}/repos/${repository}/actions/caches`;
    }
    /** Entries of one ref by prefix, newest first. */
    async *list(ref, prefix) {
        for await (const { id, key, size, created, lastUsed } of this.#listed(ref, prefix)) {
            this.#ids.set(`${ref} ${key}`, id);
            yield { key, size, created, lastUsed };
        }
    }
    /** Which keys that begin with `prefix` these refs have; undefined when telling would take more than `mostPages` requests. */
    async keysIn(refs, prefix, mostPages) {
        const keys = new Set();
        for await (const { total, caches } of this.#pages(undefined, prefix)) {
            if (total > mostPages * PER_PAGE)
                return undefined;
            for (const { key, ref } of caches)
                if (refs.has(ref))
                    keys.add(key);
        }
        return keys;
    }
    /** Deletes an entry of one ref. False when it has none, or somebody else, or the service itself, was faster. */
    async remove(ref, key) {
        const id = this.#ids.get(`${ref} ${key}`);
        if (id !== undefined) {
            this.#ids.delete(`${ref} ${key}`);
            if (await this.#delete(id, key))
                return true;
        }
        for await (const cache of this.#listed(ref, key))
            if (cache.key === key)
                return await this.#delete(cache.id, key);
        return false;
    }
    async #delete(id, key) {
        const doing = `delete ${key}`;
        const answer = await this.#call('DELETE', `/${id}`, doing);
        if (answer.status === 204 || answer.status === 200)
            return true;
        if (answer.status === 404)
            return false;
        throw restFailure(answer, doing, 'write');
    }
    async *#listed(ref, prefix) {
        const seen = new Set();
        for await (const { caches } of this.#pages(ref, prefix)) {
            for (const cache of caches) {
                // Pages move while entries come and go.
                if (!seen.has(cache.id) && cache.ref === ref)
                    yield cache;
                seen.add(cache.id);
            }
        }
    }
    async *#pages(ref, prefix) {
        for (let page = 1, isLast = false; !isLast; page++) {
            const query = new URLSearchParams({
                per_page: String(PER_PAGE),
                page: String(page),
                sort: 'created_at',
                direction: 'desc',
                ...(prefix === '' ? {} : { key: prefix }),
                ...(ref === undefined ? {} : { ref }),
            });
            const next = await this.#page(`?${query}`, prefix);
            yield next;
            isLast = next.isLast;
        }
    }
    async #page(query, prefix) {
        const doing = `list the entries ${prefix}*`;
        const answer = await this.#call('GET', query, doing);
        if (answer.status !== 200)
            throw restFailure(answer, doing, 'read');
        try {
            const { total_count: total, actions_caches: rows } = JSON.parse(Buffer.from(answer.bytes).toString('utf8'));
            const isOurs = (row) => row.version === version/* ENTRY_VERSION */.A && String(row.key).startsWith(prefix);
            const caches = rows.filter(isOurs).map(toListed);
            return { total: Number(total), caches, isLast: rows.length < PER_PAGE };
        }
        catch (cause) {
            throw new runtime_failure/* Failure */.HR('failed', `GitHub's cache: could not ${doing}: the answer of the REST API is not as it should be`, {
                cause,
            });
        }
    }
    #call(method, path, doing) {
        return this.#http.ask({
            method,
            url: new URL(`${this.#base}${path}`),
            headers: {
                authorization: `Bearer ${this.#token}`,
                accept: 'application/vnd.github+json',
                'x-github-api-version': '2022-11-28',
            },
            doing,
        });
    }
}
/** What GitHub says when a right is missing depends on the kind of token: 403, or 404 as if there were no such repository. */
function restFailure(answer, doing, right) {
    if (answer.status !== 403 && answer.status !== 404)
        return (0,failures/* statusFailure */.FP)(answer.status, answer.bytes, doing);
    const said = (0,failures/* messageOf */.bD)(answer.bytes);
    if (/rate limit/i.test(said))
        return (0,failures/* statusFailure */.FP)(429, answer.bytes, doing);
    const what = `GitHub's cache: could not ${doing}: the token has no right to ("${said}")`;
    return new runtime_failure/* Failure */.HR('denied', what, { hint: permissionHint(right) });
}
/** What to write into the workflow. */
function permissionHint(right) {
    return `Add to the job in the workflow: permissions: { actions: ${right}, contents: read }, and what else it needs.`;
}
function toListed(row) {
    const { id, ref, key, size_in_bytes: size, created_at: created, last_accessed_at: lastUsed } = row;
    const listed = {
        id: Number(id),
        ref: String(ref),
        key: String(key),
        size: Number(size),
        created: Date.parse(String(created)),
        lastUsed: Date.parse(String(lastUsed)),
    };
    if ([listed.id, listed.size, listed.created].some(Number.isNaN))
        throw new Error('an entry without id, size or time');
    return {
        ...listed,
        lastUsed: Number.isNaN(listed.lastUsed) ? listed.created : Math.max(listed.lastUsed, listed.created),
    };
}
//# sourceMappingURL=rest-api.js.map
;// CONCATENATED MODULE: ./lib/stores/github-cache/github-cache.js







/** Fewer keys than this are looked up one by one. */
const WORTH_A_LIST = 8;
/** The service's own limit. */
const KEY_MAX = 512;
/**
 * GitHub's cache service as a place for cache entries, from inside a workflow. `Failure('unsupported')` when there is none to be reached
 * from here: outside of Actions, in a `run:` step, under `cache-mode: none`.
 */
async function openGithubCache(runtime, options = {}) {
    const { env } = runtime;
    const token = options.githubToken === undefined || options.githubToken === '' ? undefined : options.githubToken;
    for (const secret of [env.ACTIONS_RUNTIME_TOKEN, token])
        if (secret !== undefined && secret !== '')
            runtime.mask(secret);
    const service = (0,environment/* readCacheService */.Y)(env);
    const http = new CacheHttp(service.base.hostname, options, runtime);
    const rest = token === undefined ? undefined : new RestApi(http, env, token);
    return new GithubCache(service, http, rest, options.standIn);
}
class GithubCache {
    label;
    readOnly;
    #service;
    #http;
    #rest;
    #standIn;
    #client;
    #isStandIn = false;
    #canAskRest;
    constructor(service, http, rest, standIn) {
        this.#service = service;
        this.#http = http;
        this.#rest = rest;
        this.#standIn = standIn;
        this.#canAskRest = rest !== undefined;
        this.label = labelOf(service);
        this.readOnly = service.readOnly;
        this.#client = Promise.resolve(directClient(service, http, this.label));
    }
    async has(keys) {
        for (const key of keys)
            checkKey(key);
        if (this.#service.writeOnly !== undefined)
            return new Set();
        const known = await this.#listKeys(keys);
        const found = await (0,limit/* mapLimited */.b)(keys, this.#http.settings.concurrency, async (key) => known.has(key) ? known.get(key) : (await this.#find(key)) === key);
        return new Set(keys.filter((_, index) => found[index] === true));
    }
    /** As the service looks: the newest of this job's own ref, and only where that has none, of the refs it is based on. */
    async newest(prefix) {
        checkKey(prefix);
        if (this.#service.writeOnly !== undefined)
            return undefined;
        const found = await this.#find(prefix);
        return found?.startsWith(prefix) === true ? found : undefined;
    }
    async *read(key, range) {
        checkKey(key);
        const { writeOnly } = this.#service;
        if (writeOnly !== undefined)
            throw (0,failures/* notFound */.mX)(key, writeOnly);
        let begun = false;
        try {
            for await (const chunk of (await this.#client).read(key, range)) {
                begun = true;
                yield chunk;
            }
        }
        catch (error) {
            if (begun || !(await this.#goOn(error)))
                throw error;
            yield* (await this.#client).read(key, range);
        }
    }
    async write(entry) {
        checkKey(entry.key);
        if (this.readOnly !== undefined) {
            throw new runtime_failure/* Failure */.HR('denied', `${this.label}: ${entry.key} cannot be stored: ${this.readOnly}`, {
                reference: entry.key,
            });
        }
        return this.#use((client) => client.write(entry));
    }
    /** Of the ref that this job stores under only: what other refs have stored is theirs to tidy up, and cannot even be read from here. */
    async *list(prefix) {
        yield* this.#needRest('listing', 'read').list(this.#needRef(), prefix);
    }
    async remove(key) {
        checkKey(key);
        const rest = this.#needRest('removing', 'write');
        if (this.readOnly !== undefined) {
            throw new runtime_failure/* Failure */.HR('denied', `${this.label}: ${key} cannot be removed: ${this.readOnly}`, { reference: key });
        }
        const removed = await rest.remove(this.#needRef(), key);
        if (removed)
            (await this.#client).forget(key);
        return removed;
    }
    async close() {
        try {
            // A stand-in that could not be made has nothing to close, and whoever needed it was told.
            await (await this.#client.catch(() => undefined))?.close();
        }
        finally {
            this.#http.close();
        }
    }
    #find(key) {
        return this.#use((client) => client.find(key));
    }
    /** What the REST API can tell of these keys at once: only of refs that our token may read, so it has to say which these are. */
    async #listKeys(keys) {
        const known = new Map();
        const scopes = this.#service.scopes?.filter(({ canRead }) => canRead);
        if (scopes === undefined || scopes.length === 0)
            return known;
        const refs = new Set(scopes.map(({ ref }) => ref));
        for (const [prefix, group] of byKind(keys)) {
            if (group.length < WORTH_A_LIST || prefix === '' || !this.#canAskRest)
                continue;
            try {
                const listed = await this.#rest?.keysIn(refs, prefix, Math.ceil(group.length / 16));
                if (listed !== undefined)
                    for (const key of group)
                        known.set(key, listed.has(key));
            }
            catch (error) {
                if (this.#http.runtime.signal?.aborted === true)
                    throw error;
                this.#canAskRest = false;
                this.#http.runtime.log.debug(`${error.message}; looking the keys up one by one`);
            }
        }
        return known;
    }
    async #use(work) {
        const client = await this.#client;
        try {
            return await work(client);
        }
        catch (error) {
            if (!(await this.#goOn(error)))
                throw error;
            return work(await this.#client);
        }
    }
    /** True when another client has taken over after this error. */
    async #goOn(error) {
        if (!(0,failures/* isUnexpectedAnswer */.w7)(error) || this.#standIn === undefined)
            return false;
        if (!this.#isStandIn) {
            this.#isStandIn = true;
            this.#http.runtime.log.info(`${error.message}. Going on with @actions/cache, which is slower`);
            this.#client = this.#standIn(this.#http.runtime);
        }
        await this.#client;
        return true;
    }
    #needRest(doing, right) {
        if (this.#rest !== undefined)
            return this.#rest;
        throw new runtime_failure/* Failure */.HR('unsupported', `${this.label}: ${doing} entries needs a token for GitHub's REST API`, {
            hint: `Give github-token: \${{ github.token }}. ${permissionHint(right)}`,
        });
    }
    #needRef() {
        if (this.#service.ref !== undefined)
            return this.#service.ref;
        throw new runtime_failure/* Failure */.HR('unsupported', `${this.label}: neither the token nor GITHUB_REF says which ref this job stores under`);
    }
}
/** Keys by what they begin with, up to the last hyphen: `layer-v1-`, `pack-v1-`. */
function byKind(keys) {
    const groups = new Map();
    for (const key of keys) {
        const kind = key.slice(0, key.lastIndexOf('-') + 1);
        groups.set(kind, [...(groups.get(kind) ?? []), key]);
    }
    return groups;
}
function labelOf(service) {
    const limits = [
        ...(service.readOnly === undefined ? [] : ['read-only']),
        ...(service.writeOnly === undefined ? [] : ['write-only']),
    ];
    return `GitHub's cache (${[service.ref ?? 'of this job', ...limits].join(', ')})`;
}
function checkKey(key) {
    if (key !== '' && key.length <= KEY_MAX && !key.includes(','))
        return;
    throw new runtime_failure/* Failure */.HR('usage', `"${key.slice(0, 80)}" cannot be the key of an entry in GitHub's cache`, {
        hint: `A key has 1 to ${KEY_MAX} characters and no comma.`,
    });
}
//# sourceMappingURL=github-cache.js.map

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

/***/ 53102:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ follow)
/* harmony export */ });
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20438);
/* harmony import */ var _errors_redact_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35397);


const MOST_REDIRECTS = 5;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
/**
 * Sends a request and follows its redirects by hand: at most five, never from HTTPS to HTTP. The credential is dropped
 * when the origin changes and does not come back (stores such as S3 refuse a second one, and strangers must not see it).
 * `reopen` gives the body again for 307 and 308.
 */
async function follow(first, send, reopen) {
    let request = first;
    for (let count = 0;; count++) {
        const response = await send(request);
        const location = response.header('location');
        if (!REDIRECTS.has(response.status) || location === undefined)
            return response;
        await response.discard();
        if (count >= MOST_REDIRECTS)
            throw refused(first.url, `more than ${MOST_REDIRECTS} times`);
        request = await redirected(request, response, location, reopen);
    }
}
async function redirected(request, response, location, reopen) {
    let url;
    try {
        url = new URL(location, request.url);
    }
    catch {
        throw refused(request.url, 'to something that is no URL');
    }
    if (url.protocol !== 'https:' && url.protocol !== request.url.protocol)
        throw refused(request.url, `to ${url.protocol}`);
    if (url.username !== '' || url.password !== '')
        throw refused(request.url, 'to a URL with a user name');
    const headers = { ...request.headers };
    if (url.origin !== request.url.origin) {
        delete headers.authorization;
        delete headers.cookie;
    }
    if (response.status === 303 && request.method !== 'HEAD') {
        return { ...request, url, headers, method: 'GET', body: undefined };
    }
    return { ...request, url, headers, body: request.body === undefined ? undefined : await reopen() };
}
function refused(url, how) {
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('refused', `${(0,_errors_redact_js__WEBPACK_IMPORTED_MODULE_1__/* .shownUrl */ .z)(url)} redirects ${how}; it is not followed`);
}
//# sourceMappingURL=redirect.js.map

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
