export const id = 9550;
export const ids = [9550];
export const modules = {

/***/ 87180:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ES: () => (/* binding */ unbracket),
/* harmony export */   T8: () => (/* binding */ isInsideHost),
/* harmony export */   cW: () => (/* binding */ isLoopbackHost),
/* harmony export */   tT: () => (/* binding */ isInsideAddress)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77030);

/** Addresses that only mean something on this machine or its network: loopback, private, link-local (clouds keep credentials there), unspecified, multicast. */
const inside = new node_net__WEBPACK_IMPORTED_MODULE_0__.BlockList();
for (const [network, bits] of [
    ['0.0.0.0', 8],
    ['10.0.0.0', 8],
    ['100.64.0.0', 10],
    ['127.0.0.0', 8],
    ['169.254.0.0', 16],
    ['172.16.0.0', 12],
    ['192.0.0.0', 24],
    ['192.168.0.0', 16],
    ['198.18.0.0', 15],
    ['224.0.0.0', 3],
]) {
    inside.addSubnet(network, bits, 'ipv4');
}
for (const [network, bits] of [
    ['::', 128],
    ['::1', 128],
    ['fc00::', 7],
    ['fe80::', 10],
    ['fec0::', 10],
    ['ff00::', 8],
]) {
    inside.addSubnet(network, bits, 'ipv6');
}
/** Whether an IP address (v4, v6, or v4 written as v6) is not of the public internet. */
function isInsideAddress(address) {
    const bare = unbracket(address);
    const version = (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(bare);
    if (version === 4)
        return inside.check(bare, 'ipv4');
    if (version !== 6)
        return false;
    const mapped = embeddedV4(bare);
    return mapped === undefined ? inside.check(bare, 'ipv6') : inside.check(mapped, 'ipv4');
}
/** Whether a host (of a URL, without port) is this machine by name or address. */
function isLoopbackHost(hostname) {
    const bare = unbracket(hostname).toLowerCase().replace(/\.$/, '');
    if (bare === 'localhost' || bare.endsWith('.localhost'))
        return true;
    const v4 = (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(bare) === 6 ? (embeddedV4(bare) ?? bare) : bare;
    return v4 === '::1' || ((0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(v4) === 4 && v4.startsWith('127.'));
}
/** Whether the name alone says that the host is not of the public internet. */
function isInsideHost(hostname) {
    return isLoopbackHost(hostname) || isInsideAddress(hostname);
}
function unbracket(host) {
    return host.replace(/^\[|\]$/g, '').replace(/%.*$/, '');
}
/** The IPv4 address inside `::ffff:a.b.c.d`, `::a.b.c.d` or the NAT64 prefix `64:ff9b::`, which reach it. */
function embeddedV4(address) {
    const canonical = new URL(`http://[${address}]`).hostname.slice(1, -1);
    const found = /^(?:::ffff:|::ffff:0:|64:ff9b::|::)([0-9a-f]{1,4}):([0-9a-f]{1,4})$/.exec(canonical);
    if (found === null)
        return undefined;
    const [high, low] = [Number.parseInt(found[1], 16), Number.parseInt(found[2], 16)];
    return [high >> 8, high & 255, low >> 8, low & 255].join('.');
}
//# sourceMappingURL=address.js.map

/***/ }),

/***/ 88810:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ withDefaults)
/* harmony export */ });
/* harmony import */ var _runtime_version_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29984);

function withDefaults(options) {
    return {
        ...options,
        concurrency: Math.max(1, options.concurrency ?? 6),
        requests: Math.max(1, options.concurrency ?? 12),
        timeouts: {
            connect: 30_000,
            headers: 60_000,
            commit: 600_000,
            courtesy: 2_000,
            stall: 60_000,
            ...options.timeouts,
        },
        retries: { attempts: 5, baseMs: 250, maxMs: 30_000, budgetMs: 600_000, ...options.retries },
        userAgent: options.userAgent ?? `seaworthy/${_runtime_version_js__WEBPACK_IMPORTED_MODULE_0__/* .VERSION */ .x}`,
        trustedRealms: options.trustedRealms ?? [],
    };
}
//# sourceMappingURL=options.js.map

/***/ }),

/***/ 56698:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ proxyAuthorization),
/* harmony export */   i: () => (/* binding */ proxyFor)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77030);
/* harmony import */ var _address_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87180);


/**
 * The proxy for a URL by `HTTPS_PROXY`, `HTTP_PROXY`, `ALL_PROXY` and `NO_PROXY` (lower case wins, as in curl); undefined for none. This
 * machine is never reached through a proxy. A proxy written without a scheme is HTTP.
 */
function proxyFor(url, env) {
    const read = (name) => (env[name.toLowerCase()] ?? env[name] ?? '').trim();
    const text = read(url.protocol === 'https:' ? 'HTTPS_PROXY' : 'HTTP_PROXY') || read('ALL_PROXY');
    if (text === '' || (0,_address_js__WEBPACK_IMPORTED_MODULE_1__/* .isLoopbackHost */ .cW)(url.hostname) || isExempt(url, read('NO_PROXY')))
        return undefined;
    return new URL(/^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `http://${text}`);
}
/** `Proxy-Authorization` for the user in a proxy's URL. */
function proxyAuthorization(proxy) {
    if (proxy.username === '' && proxy.password === '')
        return undefined;
    const user = `${decodeURIComponent(proxy.username)}:${decodeURIComponent(proxy.password)}`;
    return `Basic ${Buffer.from(user).toString('base64')}`;
}
/** Entries: `*`, `example.com` (and all below), `.example.com`, an address, `host:port`, `10.0.0.0/8`. */
function isExempt(url, list) {
    const host = (0,_address_js__WEBPACK_IMPORTED_MODULE_1__/* .unbracket */ .ES)(url.hostname).toLowerCase();
    const port = url.port === '' ? (url.protocol === 'https:' ? '443' : '80') : url.port;
    return list.split(/[\s,]+/).some((raw) => {
        if (raw === '')
            return false;
        if (raw === '*')
            return true;
        const [entry, entryPort] = splitPort(raw.toLowerCase());
        if (entryPort !== undefined && entryPort !== port)
            return false;
        if (entry.includes('/'))
            return inSubnet(host, entry);
        const name = (0,_address_js__WEBPACK_IMPORTED_MODULE_1__/* .unbracket */ .ES)(entry).replace(/^\*?\./, '');
        return host === name || host.endsWith(`.${name}`);
    });
}
function splitPort(entry) {
    const found = /^(\[[^\]]+\]|[^:]+):(\d+)$/.exec(entry);
    return found === null ? [entry, undefined] : [found[1], found[2]];
}
function inSubnet(host, entry) {
    const [network, bits] = entry.split('/');
    if ((0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(host) !== 4 || (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(network) !== 4 || !/^\d{1,2}$/.test(bits) || Number(bits) > 32)
        return false;
    const toNumber = (address) => address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
    const size = 2 ** (32 - Number(bits));
    return Math.floor(toNumber(host) / size) === Math.floor(toNumber(network) / size);
}
//# sourceMappingURL=proxy-env.js.map

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

/***/ 98173:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  o: () => (/* binding */ Transport)
});

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(44708);
// EXTERNAL MODULE: ./lib/runtime/failure.js
var failure = __webpack_require__(20438);
// EXTERNAL MODULE: ./lib/stores/registry/address.js
var registry_address = __webpack_require__(87180);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(41692);
// EXTERNAL MODULE: ./lib/stores/registry/proxy-env.js
var proxy_env = __webpack_require__(56698);
;// CONCATENATED MODULE: ./lib/stores/registry/agents.js




const IDLE_MS = 20_000;
/** The connection pools of one registry. What is special about its own host (client certificate, unchecked TLS) stays with that host. */
class Agents {
    #settings;
    #runtime;
    #hostname;
    #pools = new Map();
    constructor(settings, runtime, hostname) {
        this.#settings = settings;
        this.#runtime = runtime;
        this.#hostname = hostname;
    }
    async route(url) {
        const proxy = (0,proxy_env/* proxyFor */.i)(url, this.#runtime.env);
        if (proxy !== undefined)
            this.#maskPassword(proxy);
        if (url.protocol === 'http:') {
            const agent = this.#pool('http', (options) => new external_node_http_.Agent(options));
            return proxy === undefined ? { agent, proxied: false } : { agent, proxied: true, proxy };
        }
        const own = url.hostname === this.#hostname;
        const options = (common) => ({ ...common, ...this.#tls(own) });
        if (proxy === undefined) {
            return {
                agent: this.#pool(own ? 'own' : 'other', (common) => new external_node_https_.Agent(options(common))),
                proxied: false,
            };
        }
        const { TunnelAgent } = await __webpack_require__.e(/* import() */ 7352).then(__webpack_require__.bind(__webpack_require__, 27352));
        const key = `${own ? 'own' : 'other'} by ${proxy.href}`;
        return { agent: this.#pool(key, (common) => new TunnelAgent(proxy, options(common))), proxied: true };
    }
    close() {
        for (const agent of this.#pools.values())
            agent.destroy();
        this.#pools.clear();
    }
    #pool(key, make) {
        const existing = this.#pools.get(key);
        if (existing !== undefined)
            return existing;
        const agent = make({ keepAlive: true, maxFreeSockets: this.#settings.concurrency * 2, timeout: IDLE_MS });
        this.#pools.set(key, agent);
        return agent;
    }
    #tls(own) {
        const { ca = [], clientCert, clientKey, insecureTls } = this.#settings;
        const isPlain = ca.length === 0 && !(own && (clientCert !== undefined || clientKey !== undefined));
        return {
            // Read once for the pool: a hundred and forty authorities take longer to read than a connection takes to make.
            ...(isPlain
                ? {}
                : {
                    secureContext: external_node_tls_.createSecureContext({
                        ...(ca.length === 0 ? {} : { ca: [...usualAuthorities(), ...ca] }),
                        ...(own && clientCert !== undefined ? { cert: clientCert } : {}),
                        ...(own && clientKey !== undefined ? { key: clientKey } : {}),
                    }),
                }),
            ...(own && insecureTls === true ? { rejectUnauthorized: false } : {}),
        };
    }
    #maskPassword(proxy) {
        if (proxy.password === '')
            return;
        this.#runtime.mask(proxy.password);
        this.#runtime.mask(decodeURIComponent(proxy.password));
    }
}
/** Naming own authorities replaces Node's list, so it is named too; newer Nodes tell it with NODE_EXTRA_CA_CERTS in it. */
function usualAuthorities() {
    const { getCACertificates } = external_node_tls_;
    return getCACertificates?.('default') ?? external_node_tls_.rootCertificates;
}
//# sourceMappingURL=agents.js.map
;// CONCATENATED MODULE: ./lib/stores/registry/deadline.js

/**
 * Ends a request that went silent. One timer for one request: each step arms it anew, so a transfer may last as long as
 * it moves. On real time, not the runtime's clock: it watches a socket, which knows no other.
 */
class Deadline {
    #request;
    #where;
    #timer;
    #failure;
    constructor(request, where) {
        this.#request = request;
        this.#where = where;
    }
    /** From now on `what` has `ms` to happen. */
    arm(ms, what) {
        clearTimeout(this.#timer);
        if (this.#request.destroyed)
            return;
        this.#timer = setTimeout(() => {
            this.end(new failure/* Failure */.HR('timeout', `${this.#where}: ${what} within ${Math.round(ms / 100) / 10} seconds`, {
                hint: 'The network or the server is stuck. Try again; a slow server may need a longer timeout.',
            }));
        }, ms);
    }
    disarm() {
        clearTimeout(this.#timer);
    }
    /** Ends the request now. */
    end(failure) {
        this.#failure ??= failure;
        this.#request.destroy(failure);
    }
    /** Why we ended the request; Node tells the reader of its response only that it was aborted. */
    get failure() {
        return this.#failure;
    }
}
//# sourceMappingURL=deadline.js.map
// EXTERNAL MODULE: external "node:dns"
var external_node_dns_ = __webpack_require__(40610);
;// CONCATENATED MODULE: ./lib/stores/registry/lookup.js


/** The code of the error of a guarded lookup. */
const INSIDE_ADDRESS = 'EINSIDE';
/**
 * A name lookup for hosts that a server told us to go to: fails when the name has an address inside this network. The
 * connection is then made to the very addresses that were checked, so that a second lookup cannot answer differently.
 */
function guardedLookup(resolve = external_node_dns_.lookup) {
    return (hostname, options, callback) => {
        resolve(hostname, { ...options, all: true }, (error, addresses) => {
            if (error !== null)
                return callback(error, '');
            const inside = addresses.find(({ address }) => (0,registry_address/* isInsideAddress */.tT)(address));
            if (inside !== undefined || addresses.length === 0) {
                const refused = new Error(`${hostname} has the address ${inside?.address ?? '(none)'}`);
                refused.code = INSIDE_ADDRESS;
                return callback(refused, '');
            }
            const [first] = addresses;
            return options.all === true ? callback(null, addresses) : callback(null, first.address, first.family);
        });
    };
}
//# sourceMappingURL=lookup.js.map
// EXTERNAL MODULE: ./lib/stores/registry/retry.js
var retry = __webpack_require__(10246);
;// CONCATENATED MODULE: ./lib/stores/registry/network-error.js



/** Turns an error of node:http, node:tls or node:dns into a `Failure` that says what it means for `host`. */
function networkFailure(error, host) {
    if (error instanceof failure/* Failure */.HR)
        return error;
    const cause = firstCause(error);
    const code = cause.code ?? '';
    if (code === 'ABORT_ERR' || cause.name === 'AbortError') {
        return new failure/* Failure */.HR('cancelled', `the request to ${host} was cancelled`, { cause });
    }
    if (code === INSIDE_ADDRESS) {
        return new failure/* Failure */.HR('refused', `${host} leads to an address inside this network and is not followed`, {
            hint: 'A registry on the internet has no business there. If this is your own, check its token or storage setting.',
            cause,
        });
    }
    const [what, hint] = describe(code, cause);
    return new failure/* Failure */.HR('unreachable', `${host} cannot be reached: ${what}`, { hint, cause });
}
/** Node reports several failed addresses as one AggregateError with an empty message. */
function firstCause(error) {
    const { errors } = error;
    const inner = errors?.[0] ?? error;
    return typeof inner.message === 'string' ? inner : new Error(String(inner));
}
function describe(code, cause) {
    const known = KNOWN[code];
    if (known !== undefined)
        return known;
    if ((0,retry/* isCertificateError */.Y4)(code)) {
        return [
            `its TLS certificate is not trusted (${cause.message})`,
            'Give the authority that signed it (--ca FILE), or check that this is the right host.',
        ];
    }
    if (code.startsWith('ERR_SSL') || code.startsWith('ERR_TLS') || code === 'EPROTO') {
        return ['no TLS connection came about', 'If the registry speaks plain HTTP, say so (--insecure HOST).'];
    }
    if (code.startsWith('HPE_'))
        return ['it does not answer in HTTP', 'Check the port; it may be one for TLS.'];
    return [cause.message === '' ? code : cause.message, undefined];
}
const KNOWN = {
    ECONNREFUSED: ['nothing listens there', 'Check the host and the port, and that the registry is running.'],
    ENOTFOUND: ['there is no such host', 'Check the spelling of the host and the name server.'],
    EAI_AGAIN: ['the name server does not answer', 'Check the network of this machine.'],
    ECONNRESET: ['the connection was cut', undefined],
    EPIPE: ['the connection was closed while sending', undefined],
    ETIMEDOUT: ['it does not answer', 'Check the network, the proxy settings and the firewall.'],
    EHOSTUNREACH: ['there is no route to it', 'Check the network, the proxy settings and the firewall.'],
    ENETUNREACH: ['there is no route to it', 'Check the network, the proxy settings and the firewall.'],
};
//# sourceMappingURL=network-error.js.map
;// CONCATENATED MODULE: ./lib/stores/registry/transport.js










/** Bodies up to this are read to keep the connection; a longer one costs more than a new connection. */
const DISCARD_LIMIT = 256 * 1024;
const lookup = guardedLookup();
/** HTTP/1.1 for one registry and the hosts it sends us to: one exchange at a time, nothing retried, nothing followed. */
class Transport {
    #agents;
    #timeouts;
    #signal;
    constructor(settings, runtime, hostname) {
        this.#agents = new Agents(settings, runtime, hostname);
        this.#timeouts = settings.timeouts;
        if (runtime.signal === undefined)
            return;
        // Every request on its way listens; on a signal of our own, so that Node does not take the caller's for leaking.
        this.#signal = AbortSignal.any([runtime.signal]);
        (0,external_node_events_.setMaxListeners)(0, this.#signal);
    }
    /** Sends a request. Rejects with `unreachable`, `timeout`, `refused`, `cancelled`, or with the error of the body's source, as it was thrown. */
    async send(request) {
        const { url } = request;
        if (request.guarded && (0,registry_address/* isInsideHost */.T8)(url.hostname)) {
            throw networkFailure(Object.assign(new Error('an inside address'), { code: INSIDE_ADDRESS }), url.host);
        }
        const route = await this.#agents.route(url);
        if (this.#signal?.aborted === true)
            throw cancelled(url);
        const wire = transport_open(request, route);
        const deadline = new Deadline(wire, url.host);
        const abort = () => deadline.end(cancelled(url));
        this.#signal?.addEventListener('abort', abort, { once: true });
        wire.once('close', () => {
            deadline.disarm();
            this.#signal?.removeEventListener('abort', abort);
        });
        const message = await this.#exchange(wire, request, deadline);
        return toResponse(message, wire, request, route, deadline, this.#timeouts.stall);
    }
    close() {
        this.#agents.close();
    }
    #exchange(wire, request, deadline) {
        const { connect, stall } = this.#timeouts;
        const answer = this.#timeouts[request.patience ?? 'headers'];
        return new Promise((resolve, reject) => {
            let responded = false;
            wire.once('response', (message) => {
                responded = true;
                deadline.disarm();
                resolve(message);
            });
            wire.on('error', (error) => reject(deadline.failure ?? networkFailure(error, request.url.host)));
            deadline.arm(connect, 'no connection');
            let sent = false;
            let connected = false;
            const wait = () => {
                if (sent && connected && !responded)
                    deadline.arm(answer, 'no answer');
            };
            onceConnected(wire, () => {
                connected = true;
                deadline.disarm();
                wait();
            });
            const ended = () => {
                sent = true;
                wait();
            };
            if (request.body === undefined || request.body instanceof Uint8Array) {
                wire.end(request.body, ended);
                return;
            }
            pump(request.body.stream, wire, deadline, stall, () => responded).then(ended, (error) => {
                // The source's own error is the one to tell; destroying the request makes another.
                reject(error);
                wire.destroy();
            });
        });
    }
}
function transport_open(request, route) {
    const { url, body } = request;
    const length = body instanceof Uint8Array ? body.byteLength : body?.length;
    const headers = { ...request.headers };
    if (length !== undefined)
        headers['content-length'] = String(length);
    else if (body === undefined && request.method !== 'GET' && request.method !== 'HEAD')
        headers['content-length'] = '0';
    const common = {
        method: request.method,
        headers,
        agent: route.agent,
        ...(request.guarded && !route.proxied ? { lookup } : {}),
    };
    if (route.proxy === undefined)
        return (url.protocol === 'https:' ? external_node_https_ : external_node_http_).request(url, common);
    const { proxy } = route;
    const authorization = (0,proxy_env/* proxyAuthorization */.Y)(proxy);
    return external_node_http_.request({
        ...common,
        host: (0,registry_address/* unbracket */.ES)(proxy.hostname),
        port: proxy.port === '' ? 80 : proxy.port,
        path: url.origin + url.pathname + url.search,
        headers: {
            ...headers,
            host: url.host,
            ...(authorization === undefined ? {} : { 'proxy-authorization': authorization }),
        },
    });
}
function onceConnected(wire, then) {
    wire.once('socket', (socket) => {
        if (!socket.connecting)
            return then();
        socket.once('encrypted' in socket ? 'secureConnect' : 'connect', then);
    });
}
/** Sends a stream at the pace of the connection. Only the connection is timed: a slow source is no fault of the registry. */
async function pump(stream, wire, deadline, stallMs, responded) {
    for await (const chunk of stream) {
        // An answer before the end of the body is a refusal: the rest is not wanted.
        if (responded() || wire.destroyed)
            return;
        if (chunk.byteLength === 0 || wire.write(chunk))
            continue;
        const timed = wire.socket !== null && !wire.socket.connecting;
        if (timed)
            deadline.arm(stallMs, 'no byte could be sent');
        await drained(wire);
        if (timed && !responded())
            deadline.disarm();
    }
    if (!wire.destroyed)
        wire.end();
}
function drained(wire) {
    return new Promise((resolve) => {
        const done = () => {
            wire.off('drain', done).off('close', done).off('response', done);
            resolve();
        };
        wire.once('drain', done).once('close', done).once('response', done);
        if (wire.destroyed)
            done();
    });
}
function toResponse(message, wire, request, route, deadline, stallMs) {
    const remoteAddress = route.proxied ? undefined : message.socket?.remoteAddress;
    const body = readBody(message, wire, request.url, deadline, stallMs);
    return {
        status: message.statusCode ?? 0,
        url: request.url,
        header: (name) => message.headersDistinct[name]?.[0],
        headerValues: (name) => message.headersDistinct[name] ?? [],
        remoteAddress,
        body,
        discard: async () => {
            let size = 0;
            try {
                for await (const chunk of body) {
                    size += chunk.byteLength;
                    if (size > DISCARD_LIMIT)
                        break;
                }
            }
            catch {
                // Nobody wanted it.
            }
        },
    };
}
async function* readBody(message, wire, url, deadline, stallMs) {
    const chunks = message.iterator();
    try {
        for (;;) {
            deadline.arm(stallMs, 'no byte came');
            const next = await chunks.next();
            deadline.disarm();
            if (next.done === true)
                break;
            yield next.value;
        }
    }
    catch (error) {
        throw deadline.failure ?? networkFailure(error, url.host);
    }
    finally {
        deadline.disarm();
        await chunks.return?.();
        // An unfinished request would hold its connection for ever.
        if (!message.complete || !wire.writableEnded)
            wire.destroy();
    }
}
function cancelled(url) {
    return new failure/* Failure */.HR('cancelled', `the request to ${url.host} was cancelled`);
}
//# sourceMappingURL=transport.js.map

/***/ })

};
