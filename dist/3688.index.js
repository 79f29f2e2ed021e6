export const id = 3688;
export const ids = [3688,2770,1642,7879];
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

/***/ 17879:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  CLIENT_CERTIFICATE: () => (/* binding */ CLIENT_CERTIFICATE),
  networkFailure: () => (/* binding */ networkFailure)
});

// EXTERNAL MODULE: ./lib/runtime/failure.js
var failure = __webpack_require__(20438);
// EXTERNAL MODULE: ./lib/stores/registry/retry.js
var retry = __webpack_require__(10246);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./lib/stores/registry/errors/redact.js
var redact = __webpack_require__(35397);
// EXTERNAL MODULE: ./lib/stores/registry/wire/peer-chain.js
var peer_chain = __webpack_require__(76522);
;// CONCATENATED MODULE: ./lib/stores/registry/wire/certificate-error.js



/** What is wrong with a certificate, which one it is, and what to do about it. `host` with the port that was asked. */
function explainCertificate(error, host) {
    const chain = (0,peer_chain/* chainBefore */.ty)(error).map((der) => new external_node_crypto_.X509Certificate(der));
    const [own] = chain;
    const code = (0,peer_chain/* codeOf */.$N)(error);
    // Which of them is too old Node does not say either. It went by the machine's clock, so that is the one to ask.
    const now = Date.now();
    const late = chain.find((one) => Date.parse(one.validTo) < now);
    const early = chain.find((one) => Date.parse(one.validFrom) > now);
    if (code === 'CERT_HAS_EXPIRED') {
        return [
            `a TLS certificate has expired${of(late ?? own)}`,
            `Have it renewed and installed on ${host}. If it is not old at all, the clock of this machine is wrong: it says ${new Date(now).toISOString()}.`,
        ];
    }
    if (code === 'CERT_NOT_YET_VALID') {
        return [
            `a TLS certificate is not valid yet${of(early ?? own)}`,
            `Set the clock of this machine, which says ${new Date(now).toISOString()}; else wait, or have ${host} show another certificate.`,
        ];
    }
    if (code === 'ERR_TLS_CERT_ALTNAME_INVALID') {
        const names = own?.subjectAltName === undefined ? 'no host at all (it has no subjectAltName)' : altNames(own);
        return [
            `its TLS certificate is for ${names}, not for this host${of(own)}`,
            `Use a name that it is for, or have it issued for ${host} too. If it is of a stranger, something else answers under this name: look at DNS and the proxy.`,
        ];
    }
    if ((0,peer_chain/* isUnknownIssuer */.mR)(error))
        return [`its TLS certificate is not trusted: ${unknownIssuer(chain)}`, remedy(chain, host)];
    return [`its TLS certificate is not trusted (${error.message})${of(own)}`, remedy(chain, host)];
}
function unknownIssuer(chain) {
    const [own] = chain;
    const last = chain.at(-1);
    if (own === undefined || last === undefined)
        return 'nobody known on this machine signed it';
    if (isSelfSigned(own))
        return `it signed itself${of(own)}`;
    return `${nameOf(last.issuer)}, who issued it, is not known on this machine${of(own)}`;
}
function remedy(chain, host) {
    const [own] = chain;
    const last = chain.at(-1);
    const address = host.includes(':', host.lastIndexOf(']') + 1) ? host : `${host}:443`;
    const how = `name its file: --ca ca.pem, NODE_EXTRA_CA_CERTS=ca.pem in the environment, or put it into /etc/docker/certs.d/${host}/ca.crt`;
    if (own === undefined || last === undefined)
        return `Get the certificate of the authority that signed it and ${how}.`;
    if (isSelfSigned(own)) {
        return `If the server shows this fingerprint too, save the certificate (openssl s_client -connect ${address} </dev/null | openssl x509 > ca.pem) and ${how}.`;
    }
    const issuer = nameOf(last.issuer);
    const where = issuerAddress(last);
    const left = chain.length > 1 || isSelfSigned(last) ? '' : missing(host, where);
    return `If ${issuer} is of your company (also a proxy that reads TLS), get its certificate from there and ${how}.${left}`;
}
function missing(host, where) {
    const found = where === undefined ? '' : ` (it is at ${where})`;
    return ` If it is a public one, ${host} leaves out the certificate in between: have the server send it too${found}.`;
}
function of(certificate) {
    if (certificate === undefined)
        return '';
    const { subject, issuer, validFrom, validTo, fingerprint256 } = certificate;
    const days = `valid ${dayOf(validFrom)} to ${dayOf(validTo)}`;
    return ` (subject ${nameOf(subject)}, issuer ${nameOf(issuer)}, ${days}, SHA-256 ${fingerprint256})`;
}
/** `C=DE\nO=Acme\nCN=x`, as Node writes a name, on one line and readable first. */
function nameOf(name) {
    const parts = (name ?? '').split('\n').filter((part) => part !== '');
    return parts.length === 0 ? '(no name)' : `"${(0,redact/* shownText */.f)(parts.reverse().join(', '))}"`;
}
function altNames(certificate) {
    const names = (certificate.subjectAltName ?? '').split(', ').map((name) => name.replace(/^(?:DNS|IP Address):/, ''));
    const shown = names.slice(0, 5).join(', ');
    return (0,redact/* shownText */.f)(names.length > 5 ? `${shown} and ${names.length - 5} more` : shown);
}
/** Where the authority says that its own certificate can be had (RFC 5280, 4.2.2.1). */
function issuerAddress(certificate) {
    const found = /CA Issuers - URI:(http\S+)/.exec(certificate.infoAccess ?? '')?.[1];
    return found === undefined ? undefined : (0,redact/* shownText */.f)(found);
}
function dayOf(date) {
    const time = Date.parse(date);
    return Number.isNaN(time) ? date : new Date(time).toISOString().slice(0, 10);
}
function isSelfSigned(certificate) {
    return certificate.subject === certificate.issuer;
}
//# sourceMappingURL=certificate-error.js.map
// EXTERNAL MODULE: ./lib/stores/registry/wire/lookup.js
var lookup = __webpack_require__(69588);
;// CONCATENATED MODULE: ./lib/stores/registry/wire/network-error.js




/** The code of the error that stands for an answer saying that a client certificate is missing or not taken. */
const CLIENT_CERTIFICATE = 'ERR_SSL_ALERT_CERTIFICATE_REQUIRED';
/** Turns an error of node:http, node:tls or node:dns into a `Failure` that says what it means for `host` (with its port), or for the proxy on the way there. */
function networkFailure(error, host, proxy) {
    if (error instanceof failure/* Failure */.HR)
        return error;
    const cause = firstCause(error);
    const code = cause.code ?? '';
    if (code === 'ABORT_ERR' || cause.name === 'AbortError') {
        return new failure/* Failure */.HR('cancelled', `the request to ${host} was cancelled`, { cause });
    }
    if (code === lookup/* INSIDE_ADDRESS */.k) {
        return new failure/* Failure */.HR('refused', `${host} leads to an address inside this network and is not followed`, {
            hint: 'A registry on the internet has no business there. If this is your own, check its token or storage setting.',
            cause,
        });
    }
    if (proxy !== undefined) {
        const [what, hint] = describe(code, cause, proxy.host);
        const isOfTls = KNOWN[code] === undefined && hint !== undefined;
        return new failure/* Failure */.HR('unreachable', `${host}: the proxy ${proxy.host} cannot be reached: ${what}`, {
            hint: isOfTls
                ? hint
                : 'Check the host and port of the proxy; NO_PROXY names the hosts that are reached without it.',
            cause,
        });
    }
    const [what, hint] = describe(code, cause, host);
    return new failure/* Failure */.HR('unreachable', `${host} cannot be reached: ${what}`, { hint, cause });
}
/** Node reports several failed addresses as one AggregateError with an empty message. */
function firstCause(error) {
    const { errors } = error;
    const inner = errors?.[0] ?? error;
    return typeof inner.message === 'string' ? inner : new Error(String(inner));
}
function describe(code, cause, host) {
    if (code === 'ECONNRESET' && /before secure TLS/.test(cause.message)) {
        return [
            'the connection was cut during the TLS handshake',
            'A firewall or a proxy does not let it pass, the port is not for TLS, or the server wants another client certificate than it got.',
        ];
    }
    const known = KNOWN[code];
    if (known !== undefined)
        return known;
    if ((0,retry/* isCertificateError */.Y4)(code) && !code.startsWith('ERR_SSL'))
        return explainCertificate(cause, host);
    if (code.startsWith('ERR_SSL') || code.startsWith('ERR_TLS') || code === 'EPROTO') {
        const reason = `${code} ${cause.message}`.toLowerCase().replace(/[^a-z0-9]+/g, ' ');
        const found = HANDSHAKE.find(([pattern]) => pattern.test(reason));
        if (found !== undefined)
            return [found[1], found[2].replaceAll('HOST', host)];
        const detail = /(?:SSL routines:[^:]*:|reason: ?)([^:\n]+)/.exec(cause.message)?.[1];
        return [
            `no TLS connection came about${detail === undefined ? '' : ` (${detail.trim()})`}`,
            `If it speaks plain HTTP, say so: --insecure ${host}.`,
        ];
    }
    if (code.startsWith('HPE_'))
        return ['it does not answer in HTTP', 'Check the port; it may be one for TLS.'];
    return [cause.message === '' ? code : cause.message];
}
/** What one side says when a handshake fails (RFC 8446, 6.2), in OpenSSL's words. */
const HANDSHAKE = [
    [
        /wrong version number|packet length too long|http request/,
        'it does not speak TLS on this port',
        'Check the port. If it speaks plain HTTP, say so: --insecure HOST.',
    ],
    [
        /unsupported protocol|alert protocol version|version too low/,
        'it speaks no version of TLS that is still safe (1.2 or 1.3)',
        'TLS 1.0 and 1.1 are broken and not spoken here: have TLS 1.2 or newer switched on at HOST.',
    ],
    [
        /certificate required|alert bad certificate|alert unknown ca|alert certificate (?:unknown|expired|revoked)|alert unsupported certificate/,
        'it does not take our client certificate, or wants one and got none',
        'Put the certificate and its key into /etc/docker/certs.d/HOST/client.cert and client.key; they must be of an authority that the registry knows, and not expired.',
    ],
    [
        /alert handshake failure|no shared cipher/,
        'it broke off the TLS handshake: it wants a client certificate, or no cipher suits both sides',
        'If it wants one, put it into /etc/docker/certs.d/HOST/client.cert with its key in client.key.',
    ],
    [
        /key too small|md too weak|dh key too small/,
        'its TLS certificate or key is too weak to be worth anything',
        'Have a certificate with a longer key (RSA 2048, ECDSA 256) and SHA-256 installed on HOST.',
    ],
];
const KNOWN = {
    ECONNREFUSED: ['nothing listens there', 'Check the host and the port, and that the registry is running.'],
    ENOTFOUND: ['there is no such host', 'Check the spelling of the host and the name server.'],
    EAI_AGAIN: ['the name server does not answer', 'Check the network of this machine.'],
    ECONNRESET: ['the connection was cut'],
    EPIPE: ['the connection was closed while sending'],
    ETIMEDOUT: ['it does not answer', 'Check the network, the proxy settings and the firewall.'],
    EHOSTUNREACH: ['there is no route to it', 'Check the network, the proxy settings and the firewall.'],
    ENETUNREACH: ['there is no route to it', 'Check the network, the proxy settings and the firewall.'],
};
//# sourceMappingURL=network-error.js.map

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

/***/ }),

/***/ 33688:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TunnelAgent: () => (/* binding */ TunnelAgent)
/* harmony export */ });
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37067);
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44708);
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(41692);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(20438);
/* harmony import */ var _network_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(17879);
/* harmony import */ var _peer_chain_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(76522);
/* harmony import */ var _proxy_env_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(31642);
/* harmony import */ var _proxy_refusal_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(52770);








/** HTTPS through an HTTP proxy: CONNECT (RFC 9110, 9.3.6), then TLS with the real host inside. Connections are kept and reused like direct ones. */
class TunnelAgent extends node_https__WEBPACK_IMPORTED_MODULE_1__.Agent {
    #tunnel;
    #opening = new Set();
    constructor(tunnel, options) {
        super(options);
        this.#tunnel = tunnel;
    }
    createConnection(options, callback) {
        const { proxy } = this.#tunnel;
        const target = `${options.host?.includes(':') ? `[${options.host}]` : options.host}:${options.port ?? 443}`;
        const fail = (error) => callback(error, undefined);
        this.#connect(target, (error, raw) => {
            if (raw === undefined)
                return fail((0,_network_error_js__WEBPACK_IMPORTED_MODULE_4__.networkFailure)(error, target, proxy));
            // A lookup is for names that we resolve ourselves; here the proxy does.
            const secure = node_tls__WEBPACK_IMPORTED_MODULE_2__.connect({ ...options, socket: raw });
            (0,_peer_chain_js__WEBPACK_IMPORTED_MODULE_5__/* .rememberChain */ .lB)(secure);
            this.#opening.add(secure);
            // The agent wants the socket only once TLS stands; its own error handling starts after that.
            secure.once('error', fail);
            secure.once('close', () => this.#opening.delete(secure));
            secure.once('secureConnect', () => {
                this.#opening.delete(secure);
                secure.off('error', fail);
                callback(null, secure);
            });
        });
        return undefined;
    }
    /** Also ends what is not a connection yet. */
    destroy() {
        for (const half of this.#opening)
            half.destroy();
        super.destroy();
    }
    #connect(target, done) {
        const { proxy, connectMs, toProxy } = this.#tunnel;
        const { host, port, headers } = (0,_proxy_env_js__WEBPACK_IMPORTED_MODULE_6__.addressOf)(proxy);
        const options = {
            host,
            port,
            method: 'CONNECT',
            path: target,
            agent: false,
            headers: { host: target, ...headers },
        };
        const connect = proxy.protocol === 'https:' ? node_https__WEBPACK_IMPORTED_MODULE_1__.request({ ...options, ...toProxy }) : node_http__WEBPACK_IMPORTED_MODULE_0__.request(options);
        this.#opening.add(connect);
        // Only the way there is timed: what goes through the tunnel later may be silent for as long as its own timeouts allow.
        const timer = setTimeout(() => {
            const seconds = Math.round(connectMs / 100) / 10;
            connect.destroy(new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR('timeout', `${target}: the proxy ${proxy.host} did not open the way there within ${seconds} seconds`, {
                hint: 'Check the proxy, and that it reaches this host; NO_PROXY names the hosts that are reached without it.',
            }));
        }, connectMs);
        const finish = (error, socket) => {
            clearTimeout(timer);
            this.#opening.delete(connect);
            done(error, socket);
        };
        connect.once('socket', _peer_chain_js__WEBPACK_IMPORTED_MODULE_5__/* .rememberChain */ .lB);
        connect.once('connect', (response, socket, head) => {
            if (response.statusCode === 200) {
                if (head.byteLength > 0)
                    socket.unshift(head);
                finish(undefined, socket);
                return;
            }
            socket.destroy();
            finish((0,_proxy_refusal_js__WEBPACK_IMPORTED_MODULE_7__.refusalOfProxy)(response.statusCode ?? 0, response.headersDistinct['proxy-authenticate'], proxy, target));
        });
        // A proxy that answers CONNECT as if it were a question of its own is none.
        connect.once('response', (response) => {
            response.destroy();
            finish((0,_proxy_refusal_js__WEBPACK_IMPORTED_MODULE_7__.refusalOfProxy)(response.statusCode ?? 0, response.headersDistinct['proxy-authenticate'], proxy, target));
        });
        connect.on('error', finish);
        connect.end();
    }
}
//# sourceMappingURL=tunnel.js.map

/***/ })

};
