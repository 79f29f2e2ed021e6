export const id = 246;
export const ids = [246];
export const modules = {

/***/ 246:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dm: () => (/* binding */ isTransientStatus),
/* harmony export */   H5: () => (/* binding */ HostBackoff),
/* harmony export */   Iy: () => (/* binding */ Tries),
/* harmony export */   P9: () => (/* binding */ retryAfter),
/* harmony export */   Y4: () => (/* binding */ isCertificateError),
/* harmony export */   dg: () => (/* binding */ isTransient)
/* harmony export */ });
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(438);

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

/***/ })

};
