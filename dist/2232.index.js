export const id = 2232;
export const ids = [2232];
export const modules = {

/***/ 24943:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F7: () => (/* binding */ repositoryScope),
/* harmony export */   Fg: () => (/* binding */ parseScopes),
/* harmony export */   OL: () => (/* binding */ mergeScopes),
/* harmony export */   W8: () => (/* binding */ CATALOG),
/* harmony export */   gk: () => (/* binding */ formatScope),
/* harmony export */   hU: () => (/* binding */ covers)
/* harmony export */ });
const CATALOG = { type: 'registry', name: 'catalog', actions: ['*'] };
function repositoryScope(name, ...actions) {
    return { type: 'repository', name, actions };
}
function formatScope(scope) {
    return `${scope.type}:${scope.name}:${[...new Set(scope.actions)].sort().join(',')}`;
}
/** Reads a space-separated list; what is not understood is left out. Names may hold colons (`host:5000/app`). */
function parseScopes(text) {
    return text.split(' ').flatMap((part) => {
        const found = /^(repository|registry)(?:\([^)]*\))?:(.+):([a-z*,]+)$/.exec(part);
        if (found === null)
            return [];
        const [, type, name, actions] = found;
        return [{ type, name, actions: actions.split(',') }];
    });
}
/** One scope per resource with the actions of all, in the order of first mention (some token servers look only at the first). */
function mergeScopes(scopes) {
    const merged = new Map();
    for (const scope of scopes) {
        const key = `${scope.type}:${scope.name}`;
        const actions = new Set([...(merged.get(key)?.actions ?? []), ...scope.actions]);
        merged.set(key, { ...scope, actions: [...actions] });
    }
    return [...merged.values()];
}
/** Whether a token for `held` may do all of `wanted`. */
function covers(held, wanted) {
    return wanted.every((want) => {
        const have = held.find((scope) => scope.type === want.type && scope.name === want.name);
        if (have === undefined)
            return false;
        return have.actions.includes('*') || want.actions.every((action) => have.actions.includes(action));
    });
}
//# sourceMappingURL=scope.js.map

/***/ }),

/***/ 83685:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vc: () => (/* binding */ inContext),
/* harmony export */   e1: () => (/* binding */ absentUnlessUnanswered),
/* harmony export */   nv: () => (/* binding */ readInContext)
/* harmony export */ });
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20438);

/** An error from below, which knows a host at most, as one that says what could not be done to what. Others stay as they are. */
function inContext(error, { registry, doing, reference }) {
    if (!(error instanceof _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR) || error.reference !== undefined || error.code === 'cancelled')
        return error;
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR(error.code, `${registry} could not ${doing}: ${error.message}`, {
        reference: reference ?? registry,
        hint: error.hint ?? (error.code === 'unreachable' || error.code === 'timeout' ? TRY_AGAIN : STRANGE),
        cause: error,
    });
}
/** A response whose body fails in context too. */
function readInContext(response, context) {
    return { ...response, body: readBody(response.body, context) };
}
/** For a question that only confirms something: any answer but a yes is a no, and no answer is an error all the same. */
function absentUnlessUnanswered(error) {
    if (!(error instanceof _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR) || UNANSWERED.has(error.code))
        throw error;
    return undefined;
}
const UNANSWERED = new Set(['unreachable', 'timeout', 'rate-limited', 'cancelled']);
const TRY_AGAIN = 'It was tried several times. Run it again later: what has arrived is not sent again.';
const STRANGE = 'The registry, or a proxy before it, does not keep to the protocol. If it happens again, tell whoever runs it.';
async function* readBody(body, context) {
    try {
        yield* body;
    }
    catch (error) {
        throw inContext(error, context);
    }
}
//# sourceMappingURL=in-context.js.map

/***/ }),

/***/ 3484:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ readWhole)
/* harmony export */ });
/* harmony import */ var _verify_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51593);
/* harmony import */ var _retry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10246);


/** A response that is small enough to be read at once, asked for again when it is cut in the middle. */
async function readWhole(client, maxBytes, ask) {
    const tries = client.tries();
    for (;;) {
        const response = await ask();
        try {
            return { response, bytes: await (0,_verify_js__WEBPACK_IMPORTED_MODULE_0__/* .collect */ .Fo)(response.body, maxBytes, `an answer of ${client.name}`) };
        }
        catch (error) {
            if (!(0,_retry_js__WEBPACK_IMPORTED_MODULE_1__/* .isTransient */ .dg)(error) || !(await tries.again(0, undefined, error)))
                throw error;
        }
    }
}
//# sourceMappingURL=read-whole.js.map

/***/ }),

/***/ 10246:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ah: () => (/* binding */ Silence),
/* harmony export */   Dm: () => (/* binding */ isTransientStatus),
/* harmony export */   H5: () => (/* binding */ HostBackoff),
/* harmony export */   Iy: () => (/* binding */ Tries),
/* harmony export */   P9: () => (/* binding */ retryAfter),
/* harmony export */   WA: () => (/* binding */ PROXY_REFUSED),
/* harmony export */   Y4: () => (/* binding */ isCertificateError),
/* harmony export */   dg: () => (/* binding */ isTransient),
/* harmony export */   gv: () => (/* binding */ FIRST_ATTEMPTS),
/* harmony export */   or: () => (/* binding */ isSilence),
/* harmony export */   xZ: () => (/* binding */ isCut)
/* harmony export */ });
/* unused harmony export PROGRESS_BYTES */
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20438);

/** Statuses that mean "not now": worth another try. */
const TRANSIENT_STATUS = new Set([408, 429, 500, 502, 503, 504]);
function isTransientStatus(status) {
    return TRANSIENT_STATUS.has(status);
}
/** The code of the error beneath a proxy's refusal that another try will not change. */
const PROXY_REFUSED = 'EPROXYREFUSED';
/** Errors of the network that another try will not cure. */
const LASTING = new Set([
    'ENOTFOUND',
    'EPROTO',
    'EACCES',
    'EPERM',
    'ERR_INVALID_URL',
    'HPE_INVALID_CONSTANT',
    PROXY_REFUSED,
]);
/** Whether a failure is of the network and may pass: cut or refused connections, silence; not wrong names or certificates. */
function isTransient(error) {
    if (!(error instanceof _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR) || (error.code !== 'unreachable' && error.code !== 'timeout'))
        return false;
    const code = errnoOf(error);
    if (code === undefined)
        return true;
    return !LASTING.has(code) && !code.startsWith('ERR_TLS') && !code.startsWith('ERR_SSL') && !isCertificateError(code);
}
/** Whether a connection ended before its time, as one does that was kept open too long. */
function isCut(error) {
    return ['ECONNRESET', 'EPIPE'].includes(errnoOf(error) ?? '');
}
/** What the system called it, beneath whatever has been said about it since. */
function errnoOf(error) {
    return rootOf(error)?.code;
}
function rootOf(error) {
    let current = error;
    while (current instanceof _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR)
        current = current.cause;
    return current;
}
/** The cause of a timeout: nothing came for so long. Without words of its own. */
class Silence extends Error {
    name = 'Silence';
    ms;
    constructor(ms) {
        super('');
        this.ms = ms;
    }
}
/** Whether nothing was heard for as long as that may last. */
function isSilence(error) {
    return silenceOf(error) > 0;
}
function silenceOf(error) {
    const beneath = rootOf(error);
    return beneath instanceof Silence ? beneath.ms : 0;
}
function isCertificateError(code) {
    return /CERT|SELF_SIGNED|UNABLE_TO_(?:GET_ISSUER|VERIFY)|HOSTNAME_MISMATCH|CRL/.test(code);
}
/** Milliseconds that `Retry-After` (RFC 9110, 10.2.3: seconds, or a date) asks for. */
function retryAfter(header, now) {
    if (header === undefined)
        return undefined;
    const text = header.trim();
    if (/^\d+(?:\.\d+)?$/.test(text))
        return Number(text) * 1000;
    const date = Date.parse(text);
    return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
/** Full jitter: anything from nothing to the doubled delay, so that clients that failed together do not return together. */
function backoff(failures, retries, random) {
    return random() * Math.min(retries.maxMs, retries.baseMs * 2 ** Math.max(0, failures - 1));
}
/** One wait for all requests to a host, so that parallel ones do not hammer what asked for patience. */
class HostBackoff {
    #clock;
    #until = 0;
    constructor(clock) {
        this.#clock = clock;
    }
    /** Nobody starts before `ms` from now. */
    hold(ms) {
        this.#until = Math.max(this.#until, this.#clock.now() + ms);
    }
    async ready(signal) {
        const ms = this.#until - this.#clock.now();
        if (ms > 0)
            await this.#clock.sleep(ms, signal);
    }
}
/** Bytes that make a transfer a moving one. A connection that is cut after each few bytes must not be tried for ever. */
const PROGRESS_BYTES = 1024 * 1024;
/** Tries of the first question: a registry that has never answered is likelier named wrongly than down for a moment. */
const FIRST_ATTEMPTS = 5;
/** Counts the tries of one operation and decides on the next. */
class Tries {
    #retries;
    #runtime;
    #failures = 0;
    #spent = 0;
    #moved = 0;
    constructor(retries, runtime) {
        this.#retries = retries;
        this.#runtime = runtime;
    }
    /** Something moved: earlier failures do not count any more. */
    progressed() {
        this.#failures = 0;
        this.#spent = 0;
        this.#moved = 0;
    }
    /** Bytes went through; enough of them are progress. */
    moved(bytes) {
        this.#moved += bytes;
        if (this.#moved >= PROGRESS_BYTES)
            this.progressed();
    }
    /**
     * Waits before the next try, at least `atLeast` ms; false when there shall be none. What the failed try spent in silence counts from the next one
     * on: the longest silence, that of a closing upload, would else be all the patience there is, and be its only try.
     */
    async again(atLeast = 0, hold, error) {
        this.#failures++;
        const ms = Math.max(atLeast, backoff(this.#failures, this.#retries, this.#runtime.random));
        if (this.#failures >= this.#retries.attempts || this.#spent + ms > this.#retries.budgetMs)
            return false;
        this.#spent += silenceOf(error) + ms;
        hold?.hold(atLeast);
        await this.#runtime.clock.sleep(ms, this.#runtime.signal);
        return true;
    }
}
//# sourceMappingURL=retry.js.map

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
