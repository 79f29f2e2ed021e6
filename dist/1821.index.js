export const id = 1821;
export const ids = [1821];
export const modules = {

/***/ 3484:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ readWhole)
/* harmony export */ });
/* harmony import */ var _verify_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51593);
/* harmony import */ var _retry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10246);


/** A response that is small enough to be read at once, asked for again when it is cut in the middle. */
async function readWhole(client, maxBytes, ask) {
    const tries = new _retry_js__WEBPACK_IMPORTED_MODULE_1__/* .Tries */ .Iy(client.settings.retries, client.runtime);
    for (;;) {
        const response = await ask();
        try {
            return { response, bytes: await (0,_verify_js__WEBPACK_IMPORTED_MODULE_0__/* .collect */ .Fo)(response.body, maxBytes, `an answer of ${client.name}`) };
        }
        catch (error) {
            if (!(0,_retry_js__WEBPACK_IMPORTED_MODULE_1__/* .isTransient */ .dg)(error) || !(await tries.again()))
                throw error;
        }
    }
}
//# sourceMappingURL=read-whole.js.map

/***/ }),

/***/ 10246:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dm: () => (/* binding */ isTransientStatus),
/* harmony export */   H5: () => (/* binding */ HostBackoff),
/* harmony export */   Iy: () => (/* binding */ Tries),
/* harmony export */   P9: () => (/* binding */ retryAfter),
/* harmony export */   Y4: () => (/* binding */ isCertificateError),
/* harmony export */   dg: () => (/* binding */ isTransient)
/* harmony export */ });
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20438);

/** Statuses that mean "not now": worth another try. */
const TRANSIENT_STATUS = new Set([408, 429, 500, 502, 503, 504]);
function isTransientStatus(status) {
    return TRANSIENT_STATUS.has(status);
}
/** Errors of the network that another try will not cure. */
const LASTING = new Set(['ENOTFOUND', 'EPROTO', 'EACCES', 'EPERM', 'ERR_INVALID_URL', 'HPE_INVALID_CONSTANT']);
/** Whether a failure is of the network and may pass: cut or refused connections, silence; not wrong names or certificates. */
function isTransient(error) {
    if (!(error instanceof _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR) || (error.code !== 'unreachable' && error.code !== 'timeout'))
        return false;
    const code = error.cause?.code;
    if (code === undefined)
        return true;
    return !LASTING.has(code) && !code.startsWith('ERR_TLS') && !code.startsWith('ERR_SSL') && !isCertificateError(code);
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
/** Counts the tries of one operation and decides on the next. */
class Tries {
    #retries;
    #runtime;
    #failures = 0;
    #waited = 0;
    constructor(retries, runtime) {
        this.#retries = retries;
        this.#runtime = runtime;
    }
    /** Something moved: earlier failures do not count any more. */
    progressed() {
        this.#failures = 0;
    }
    /** Waits before the next try, at least `atLeast` ms; false when there shall be none. */
    async again(atLeast = 0, hold) {
        this.#failures++;
        const ms = Math.max(atLeast, backoff(this.#failures, this.#retries, this.#runtime.random));
        if (this.#failures >= this.#retries.attempts || this.#waited + ms > this.#retries.budgetMs)
            return false;
        this.#waited += ms;
        hold?.hold(atLeast);
        await this.#runtime.clock.sleep(ms, this.#runtime.signal);
        return true;
    }
}
//# sourceMappingURL=retry.js.map

/***/ }),

/***/ 66676:
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

/***/ 23219:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ isEcr)
/* harmony export */ });
/** Amazon ECR, private or public: it differs enough to be asked differently. */
function isEcr(registry) {
    return registry === 'public.ecr.aws' || /\.ecr(?:-fips)?\.[a-z0-9-]+\.amazonaws\.com(?:\.cn)?$/.test(registry);
}
//# sourceMappingURL=vendors.js.map

/***/ })

};
