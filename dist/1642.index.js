export const id = 1642;
export const ids = [1642];
export const modules = {

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

/***/ })

};
