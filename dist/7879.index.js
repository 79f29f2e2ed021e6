export const id = 7879;
export const ids = [7879];
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

/***/ })

};
