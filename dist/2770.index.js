export const id = 2770;
export const ids = [2770];
export const modules = {

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

/***/ 52770:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   refusalOfProxy: () => (/* binding */ refusalOfProxy)
/* harmony export */ });
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20438);
/* harmony import */ var _errors_redact_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35397);
/* harmony import */ var _retry_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(10246);



/** What a proxy means by answering with another status than the one of the host behind it. Tried again only where that may help (5xx, 408, 429). */
function refusalOfProxy(status, challenges, proxy, target) {
    const isLasting = status < 500 && status !== 408 && status !== 429;
    const cause = Object.assign(new Error(`status ${status} from the proxy`), isLasting ? { code: _retry_js__WEBPACK_IMPORTED_MODULE_2__/* .PROXY_REFUSED */ .WA } : {});
    const [what, hint] = describe(status, challenges ?? [], proxy, target);
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('unreachable', `${target}: the proxy ${proxy.host} ${what}`, { hint, cause });
}
function describe(status, challenges, proxy, target) {
    const around = `or put ${target} into NO_PROXY if it can be reached without the proxy`;
    // Tinyproxy says 401 to a wrong password. Only the proxy itself can have answered here.
    if (status === 407 || status === 401) {
        const schemes = challenges.map((text) => text.trim().split(/[\s,]/)[0] ?? '').filter((scheme) => scheme !== '');
        const offered = schemes.length === 0 ? '' : (0,_errors_redact_js__WEBPACK_IMPORTED_MODULE_1__/* .shownText */ .f)(schemes.join(', '));
        if (schemes.length > 0 && !schemes.some((scheme) => scheme.toLowerCase() === 'basic')) {
            return [
                `wants a login that is not spoken here (${status}: ${offered})`,
                `Only Basic is. Ask for a rule without a login for ${target}, ${around}, or run a helper on this machine that logs in for you (cntlm, px) and name that as the proxy.`,
            ];
        }
        const where = `${proxy.protocol}//USER:PASSWORD@${proxy.host}`;
        const encoded = 'with special characters percent-encoded (@ as %40, : as %3A, / as %2F, # as %23, % as %25)';
        return proxy.username === '' && proxy.password === ''
            ? [
                `wants a login, and its URL has none (${status})`,
                `Write the proxy as ${where}, ${encoded}; keep it in a secret.`,
            ]
            : [
                `does not take the user and password of its URL (${status})`,
                `Check them: they go into the URL, ${where}, ${encoded}.`,
            ];
    }
    if (status === 403)
        return ['does not allow the way there (403)', `Ask whoever runs the proxy to allow ${target}, ${around}.`];
    if (status >= 500) {
        return [
            `could not open the way there: it answered ${status}`,
            `The proxy does not reach or does not know ${target}: check the name, ${around}.`,
        ];
    }
    return [
        `could not open the way there: it answered ${status}`,
        'Is this an HTTP proxy that knows CONNECT? Check the host and port in HTTPS_PROXY.',
    ];
}
//# sourceMappingURL=proxy-refusal.js.map

/***/ })

};
