export const id = 9323;
export const ids = [9323];
export const modules = {

/***/ 88810:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ commitMs),
/* harmony export */   r: () => (/* binding */ withDefaults)
/* harmony export */ });
/* harmony import */ var _runtime_version_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29984);

/** What a registry moves and hashes at least of a blob that has arrived, in bytes each millisecond: one MiB each second. */
const MOVED_EACH_MS = (1024 * 1024) / 1000;
/** Milliseconds that the answer to a closing upload of so many bytes may take: a small blob is not waited for as a large one is. */
function commitMs({ headers, commit }, size) {
    return Math.min(commit, headers + Math.ceil(size / MOVED_EACH_MS));
}
function withDefaults(options) {
    return {
        ...options,
        concurrency: Math.max(1, options.concurrency ?? 6),
        requests: Math.max(1, options.concurrency ?? 24),
        timeouts: {
            connect: 30_000,
            headers: 60_000,
            commit: 600_000,
            courtesy: 2_000,
            stall: 60_000,
            ...options.timeouts,
        },
        retries: { attempts: 8, baseMs: 250, maxMs: 30_000, budgetMs: 600_000, ...options.retries },
        userAgent: options.userAgent ?? `seaworthy/${_runtime_version_js__WEBPACK_IMPORTED_MODULE_0__/* .VERSION */ .x}`,
        trustedRealms: options.trustedRealms ?? [],
    };
}
//# sourceMappingURL=options.js.map

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

/***/ 87372:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ES: () => (/* binding */ unbracket),
/* harmony export */   SF: () => (/* binding */ isMetadataHost),
/* harmony export */   T8: () => (/* binding */ isInsideHost),
/* harmony export */   cW: () => (/* binding */ isLoopbackHost),
/* harmony export */   gh: () => (/* binding */ isMetadataAddress),
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
    // Azure's host answers each of its machines here, in the midst of public addresses.
    ['168.63.129.16', 32],
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
    // NAT64 of a network of its own (RFC 8215), and Teredo: what is behind them cannot be told from the address.
    ['64:ff9b:1::', 48],
    ['2001::', 32],
    ['fc00::', 7],
    ['fe80::', 10],
    ['fec0::', 10],
    ['ff00::', 8],
]) {
    inside.addSubnet(network, bits, 'ipv6');
}
/** Where clouds answer their machines with credentials; no registry has a reason to send us there, from wherever it is. */
const metadata = new node_net__WEBPACK_IMPORTED_MODULE_0__.BlockList();
for (const [network, bits] of [
    ['100.100.100.200', 32],
    ['168.63.129.16', 32],
    ['169.254.0.0', 16],
    ['192.0.0.192', 32],
]) {
    metadata.addSubnet(network, bits, 'ipv4');
}
for (const [network, bits] of [
    ['fe80::', 10],
    ['fd00:ec2::254', 128],
    ['fd20:ce::254', 128],
]) {
    metadata.addSubnet(network, bits, 'ipv6');
}
/** Ends of names that mean something on one network only (RFC 6761, 6762, 8375, and ICANN's `internal`). */
const INSIDE_SUFFIXES = ['.internal', '.local', '.localdomain', '.home.arpa'];
const METADATA_NAMES = new Set(['metadata.google.internal', 'metadata.goog', 'instance-data.ec2.internal']);
/** Whether an IP address (v4, v6, or v4 written as v6) is not of the public internet. */
function isInsideAddress(address) {
    return isListed(inside, address);
}
/** Whether an IP address is link-local or a cloud's metadata service. */
function isMetadataAddress(address) {
    return isListed(metadata, address);
}
function isListed(list, address) {
    const bare = unbracket(address);
    const version = (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(bare);
    if (version === 4)
        return list.check(bare, 'ipv4');
    if (version !== 6)
        return false;
    const mapped = embeddedV4(bare);
    return mapped === undefined ? list.check(bare, 'ipv6') : list.check(mapped, 'ipv4');
}
/** Whether a host (of a URL, without port) is this machine by name or address. */
function isLoopbackHost(hostname) {
    const bare = unbracket(hostname).toLowerCase().replace(/\.$/, '');
    if (bare === 'localhost' || bare.endsWith('.localhost'))
        return true;
    const v4 = (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(bare) === 6 ? (embeddedV4(bare) ?? bare) : bare;
    return v4 === '::1' || ((0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(v4) === 4 && v4.startsWith('127.'));
}
/** Whether the host alone says that it is not of the public internet: an address, or a name that the public name servers do not know. */
function isInsideHost(hostname) {
    const bare = unbracket(hostname).toLowerCase().replace(/\.$/, '');
    if ((0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(bare) !== 0)
        return isInsideAddress(bare);
    return isLoopbackHost(bare) || !bare.includes('.') || INSIDE_SUFFIXES.some((suffix) => bare.endsWith(suffix));
}
/** Whether the host alone says that it is link-local or a cloud's metadata service. */
function isMetadataHost(hostname) {
    const bare = unbracket(hostname).toLowerCase().replace(/\.$/, '');
    return isMetadataAddress(bare) || METADATA_NAMES.has(bare);
}
function unbracket(host) {
    return host.replace(/^\[|\]$/g, '').split('%', 1)[0];
}
/** The IPv4 address inside `::ffff:a.b.c.d`, `::a.b.c.d`, the NAT64 prefix `64:ff9b::` or 6to4's `2002:`, which reach it. */
function embeddedV4(address) {
    const canonical = new URL(`http://[${address}]`).hostname.slice(1, -1);
    const found = /^(?:::ffff:|::ffff:0:|64:ff9b::|::)([0-9a-f]{1,4}):([0-9a-f]{1,4})$/.exec(canonical) ??
        /^2002:([0-9a-f]{1,4}):([0-9a-f]{0,4})(?::|$)/.exec(canonical);
    if (found === null)
        return undefined;
    const [high, low] = [Number.parseInt(found[1], 16), Number.parseInt(found[2] || '0', 16)];
    return [high >> 8, high & 255, low >> 8, low & 255].join('.');
}
//# sourceMappingURL=address.js.map

/***/ }),

/***/ 69588:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ INSIDE_ADDRESS),
/* harmony export */   r: () => (/* binding */ guardedLookup)
/* harmony export */ });
/* harmony import */ var node_dns__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40610);
/* harmony import */ var _address_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87372);


/** The code of the error of a guarded lookup. */
const INSIDE_ADDRESS = 'EINSIDE';
/**
 * A name lookup for hosts that a server told us to go to: fails when the name has a forbidden address, by default one inside this network.
 * The connection is then made to the very addresses that were checked, so that a second lookup cannot answer differently.
 */
function guardedLookup(resolve = node_dns__WEBPACK_IMPORTED_MODULE_0__.lookup, isForbidden = _address_js__WEBPACK_IMPORTED_MODULE_1__/* .isInsideAddress */ .tT) {
    return (hostname, options, callback) => {
        resolve(hostname, { ...options, all: true }, (error, addresses) => {
            if (error !== null)
                return callback(error, '');
            const inside = addresses.find(({ address }) => isForbidden(address));
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

/***/ }),

/***/ 76522:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $N: () => (/* binding */ codeOf),
/* harmony export */   lB: () => (/* binding */ rememberChain),
/* harmony export */   mR: () => (/* binding */ isUnknownIssuer),
/* harmony export */   ty: () => (/* binding */ chainBefore)
/* harmony export */ });
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41692);

/** The certificates that the other side of a failed connection showed, its own first, then who issued it, as far as it sent them. */
const chains = new WeakMap();
const CHAIN_MAX = 10;
/**
 * Keeps what a server shows of itself for the error that may follow: Node's own says only that something is wrong with it. What is
 * looked at here decides nothing. A connection without TLS is passed over.
 */
function rememberChain(socket) {
    if (!(socket instanceof node_tls__WEBPACK_IMPORTED_MODULE_0__.TLSSocket))
        return;
    let chain = [];
    // The handshake is done and nothing judged yet; after that, a refused connection has nothing to tell any more.
    socket.prependOnceListener('secure', () => {
        chain = chainOf(socket);
    });
    socket.prependOnceListener('error', (error) => {
        if (chain.length > 0)
            chains.set(error, chain);
    });
}
/** Whether the reason may be an authority that we do not know, but somebody else on this machine. */
function isUnknownIssuer(error) {
    return UNKNOWN_ISSUER.has(codeOf(error));
}
/** What a server showed of itself before the error, DER. Empty when it came to nothing. */
function chainBefore(error) {
    return chains.get(error) ?? [];
}
const UNKNOWN_ISSUER = new Set([
    'DEPTH_ZERO_SELF_SIGNED_CERT',
    'SELF_SIGNED_CERT_IN_CHAIN',
    'UNABLE_TO_GET_ISSUER_CERT',
    'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
    'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
    'CERT_UNTRUSTED',
]);
/** By the older call: after `getPeerX509Certificate`, the check of the host name that follows finds an empty certificate (Node 20 to 24). */
function chainOf(socket) {
    const chain = [];
    let next = socket.getPeerCertificate(true);
    while (next?.raw !== undefined && chain.length < CHAIN_MAX && !chain.some((one) => one.equals(next?.raw))) {
        chain.push(next.raw);
        next = next.issuerCertificate;
    }
    return chain;
}
/** Node's code of an error, or of the one beneath. */
function codeOf(error) {
    const { code, cause } = error;
    return cause?.code ?? code ?? '';
}
//# sourceMappingURL=peer-chain.js.map

/***/ }),

/***/ 61786:
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
// EXTERNAL MODULE: ./lib/stores/registry/wire/address.js
var address = __webpack_require__(87372);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(41692);
;// CONCATENATED MODULE: ./lib/stores/registry/wire/agents.js




const IDLE_MS = 20_000;
const PROXY_VARIABLES = ['HTTPS_PROXY', 'HTTP_PROXY', 'ALL_PROXY'];
/** Of several addresses (IPv6 and IPv4) the next is tried after this, in place of Node's 250 ms: round the world a handshake takes longer than that. */
const NEXT_ADDRESS_MS = 1_000;
/**
 * The connection pools of one registry. What is special about it stays with it: unchecked TLS with its machine, as a token server may be on
 * another port; the client certificate, which says who we are, with its own port.
 */
class Agents {
    #settings;
    #runtime;
    #own;
    #pools = new Map();
    #masked = new Set();
    #authorities;
    #ofMachine = [];
    /** `host` is the registry's, with its port if it has one. */
    constructor(settings, runtime, host) {
        this.#settings = settings;
        this.#runtime = runtime;
        this.#own = new URL(`https://${host}`);
    }
    async route(url) {
        const { proxy, address } = (await this.#proxyOf(url)) ?? {};
        const common = { byMachine: this.#ofMachine.length > 0, proxied: proxy !== undefined };
        if (url.protocol === 'http:') {
            const agent = proxy?.protocol === 'https:'
                ? this.#pool('other', (options) => new external_node_https_.Agent({ ...options, ...this.#tls('other') }))
                : this.#pool('http', (options) => new external_node_http_.Agent(options));
            return { ...common, agent, ...(address === undefined ? {} : { proxy: address }) };
        }
        const kind = url.host === this.#own.host ? 'own' : url.hostname === this.#own.hostname ? 'beside' : 'other';
        const options = (pool) => ({ ...pool, ...this.#tls(kind) });
        if (proxy === undefined) {
            return { ...common, agent: this.#pool(kind, (pool) => new external_node_https_.Agent(options(pool))) };
        }
        const { TunnelAgent } = await __webpack_require__.e(/* import() */ 3688).then(__webpack_require__.bind(__webpack_require__, 33688));
        const agent = this.#pool(`${kind} by ${proxy.href}`, (pool) => {
            const tunnel = { proxy, connectMs: this.#settings.timeouts.connect, toProxy: this.#tls('other') };
            return new TunnelAgent(tunnel, options(pool));
        });
        return { ...common, agent };
    }
    /**
     * From now on the authorities of this machine count too: `NODE_EXTRA_CA_CERTS`, `SSL_CERT_FILE`, the system's store. Called when somebody's
     * issuer is not known: reading them takes longer than most runs need them. False when there are none.
     */
    async trustMachine() {
        this.#authorities ??= __webpack_require__.e(/* import() */ 9526).then(__webpack_require__.bind(__webpack_require__, 39526)).then(({ machineAuthorities }) => machineAuthorities(this.#runtime.env));
        const lots = await this.#authorities;
        this.#ofMachine = lots.flatMap(({ certificates }) => certificates);
        return this.#ofMachine.length > 0;
    }
    close() {
        for (const agent of this.#pools.values())
            agent.destroy();
        this.#pools.clear();
    }
    /** Most networks have no proxy, and read nothing of what it takes to find one. */
    async #proxyOf(url) {
        const { env } = this.#runtime;
        if (!PROXY_VARIABLES.some((name) => env[name] || env[name.toLowerCase()]))
            return undefined;
        const { addressOf, proxyFor, proxySecrets } = await __webpack_require__.e(/* import() */ 1642).then(__webpack_require__.bind(__webpack_require__, 31642));
        const proxy = proxyFor(url, env);
        if (proxy === undefined)
            return undefined;
        if (!this.#masked.has(proxy.href)) {
            this.#masked.add(proxy.href);
            for (const secret of proxySecrets(proxy))
                this.#runtime.mask(secret);
        }
        return { proxy, address: addressOf(proxy) };
    }
    #pool(kind, make) {
        const key = this.#ofMachine.length > 0 ? `${kind}, authorities of the machine too` : kind;
        const existing = this.#pools.get(key);
        if (existing !== undefined)
            return existing;
        const agent = make({
            keepAlive: true,
            maxFreeSockets: this.#settings.requests + this.#settings.concurrency,
            timeout: IDLE_MS,
            autoSelectFamilyAttemptTimeout: NEXT_ADDRESS_MS,
        });
        this.#pools.set(key, agent);
        return agent;
    }
    #tls(whose) {
        const { clientCert, clientKey, insecureTls } = this.#settings;
        const ca = [...(this.#settings.ca ?? []), ...this.#ofMachine];
        const own = whose === 'own';
        const isPlain = ca.length === 0 && !(own && (clientCert !== undefined || clientKey !== undefined));
        return {
            // Read once for the pool: a hundred and forty authorities take longer to read than a connection takes to make.
            ...(isPlain
                ? {}
                : {
                    secureContext: secureContext({
                        ...(ca.length === 0 ? {} : { ca: [...usualAuthorities(), ...ca] }),
                        ...(own && clientCert !== undefined ? { cert: clientCert } : {}),
                        ...(own && clientKey !== undefined ? { key: clientKey } : {}),
                    }),
                }),
            ...(whose !== 'other' && insecureTls === true ? { rejectUnauthorized: false } : {}),
        };
    }
}
function secureContext(options) {
    try {
        return external_node_tls_.createSecureContext(options);
    }
    catch (cause) {
        throw new failure/* Failure */.HR('usage', 'the certificates that were given cannot be used', {
            hint: 'Authorities, client certificate and key must be PEM, the key unencrypted and of that certificate.',
            cause,
        });
    }
}
/** Naming own authorities replaces Node's list, so it is named too; newer Nodes tell it with NODE_EXTRA_CA_CERTS in it. */
function usualAuthorities() {
    const { getCACertificates } = external_node_tls_;
    return getCACertificates?.('default') ?? external_node_tls_.rootCertificates;
}
//# sourceMappingURL=agents.js.map
// EXTERNAL MODULE: ./lib/stores/registry/retry.js
var retry = __webpack_require__(10246);
;// CONCATENATED MODULE: ./lib/stores/registry/wire/deadline.js


/**
 * Ends a request that went silent. One timer for one request: each step arms it anew, so a transfer may last as long as
 * it moves.
 */
class Deadline {
    #request;
    #where;
    #clock;
    #callOff;
    #failure;
    constructor(request, where, clock) {
        this.#request = request;
        this.#where = where;
        this.#clock = clock;
    }
    /** From now on `what` has `ms` to happen. */
    arm(ms, what) {
        this.disarm();
        if (this.#request.destroyed)
            return;
        const ring = () => {
            this.end(new failure/* Failure */.HR('timeout', `${this.#where}: ${what} within ${Math.round(ms / 100) / 10} seconds`, {
                hint: 'The network or the server is stuck. Try again; a slow server may need a longer timeout.',
                cause: new retry/* Silence */.Ah(ms),
            }));
        };
        this.#callOff = this.#clock.alarm?.(ms, ring) ?? byTimer(ms, ring);
    }
    disarm() {
        this.#callOff?.();
        this.#callOff = undefined;
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
function byTimer(ms, ring) {
    const timer = setTimeout(ring, ms);
    return () => clearTimeout(timer);
}
//# sourceMappingURL=deadline.js.map
// EXTERNAL MODULE: ./lib/stores/registry/wire/lookup.js
var lookup = __webpack_require__(69588);
// EXTERNAL MODULE: ./lib/stores/registry/wire/peer-chain.js
var peer_chain = __webpack_require__(76522);
;// CONCATENATED MODULE: ./lib/stores/registry/wire/wire-failure.js

/** What an error of the network means. What it takes to say that is read when there is one. */
async function toFailure(error, host, proxy) {
    if (error instanceof failure/* Failure */.HR)
        return error;
    const { networkFailure } = await __webpack_require__.e(/* import() */ 7879).then(__webpack_require__.bind(__webpack_require__, 17879));
    return networkFailure(error, host, proxy);
}
//# sourceMappingURL=wire-failure.js.map
// EXTERNAL MODULE: ./lib/stores/replay.js
var replay = __webpack_require__(13467);
;// CONCATENATED MODULE: ./lib/stores/registry/wire/wire-response.js


/** Bodies up to this are read to keep the connection; a longer one costs more than a new connection. */
const DISCARD_LIMIT = 256 * 1024;
/** The answer as its readers see it. Its body is timed while somebody waits for it, and ends its connection when it is not read to the end. */
function toResponse(answer) {
    const { message, url, proxied } = answer;
    const remoteAddress = proxied ? undefined : message.socket?.remoteAddress;
    const body = readBody(answer);
    return {
        status: message.statusCode ?? 0,
        url,
        header: (name) => message.headersDistinct[name]?.[0],
        headerValues: (name) => message.headersDistinct[name] ?? [],
        remoteAddress,
        body,
        discard: () => discard(body),
    };
}
async function* readBody({ message, wire, url, deadline, stallMs }) {
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
        throw deadline.failure ?? (await toFailure(error, url.host));
    }
    finally {
        deadline.disarm();
        await chunks.return?.();
        // An unfinished request would hold its connection for ever. One that was answered before all of it was sent would fail to write when nobody
        // listens any more, which ends the process (Node 20).
        if (!message.complete || !wire.writableFinished)
            wire.destroy();
    }
}
/** Nginx lets everybody through the handshake, and tells by a page who has not shown a certificate that it takes. */
async function checkPage(response) {
    const [whole, seen] = await peek(response);
    if (!/no required ssl certificate was sent|the ssl certificate error/i.test(seen))
        return whole;
    await whole.discard();
    const { CLIENT_CERTIFICATE } = await __webpack_require__.e(/* import() */ 7879).then(__webpack_require__.bind(__webpack_require__, 17879));
    throw await toFailure(Object.assign(new Error('400, by a page'), { code: CLIENT_CERTIFICATE }), response.url.host);
}
/** The response once more, and the beginning of its body as text. */
async function peek(response) {
    const iterator = response.body[Symbol.asyncIterator]();
    const first = await iterator.next();
    if (first.done === true)
        return [response, ''];
    const again = (0,replay/* replay */.e)([first.value], iterator);
    return [{ ...response, body: again, discard: () => discard(again) }, Buffer.from(first.value).toString('latin1')];
}
async function discard(body) {
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
}
//# sourceMappingURL=wire-response.js.map
;// CONCATENATED MODULE: ./lib/stores/registry/wire/transport.js











/** Two lookups, for hosts that a server named: one on the internet, and one inside this network, which may lead to all of it but this. */
const publicOnly = (0,lookup/* guardedLookup */.r)();
const besidesMetadata = (0,lookup/* guardedLookup */.r)(undefined, address/* isMetadataAddress */.gh);
/** HTTP/1.1 for one registry and the hosts it sends us to: one exchange at a time, nothing retried, nothing followed. */
class Transport {
    #hostname;
    #agents;
    #timeouts;
    #clock;
    #signal;
    /** `host` is the one that the user named, with its port if it has one. */
    constructor(settings, runtime, host) {
        this.#hostname = new URL(`https://${host}`).hostname;
        this.#agents = new Agents(settings, runtime, host);
        this.#timeouts = settings.timeouts;
        this.#clock = runtime.clock;
        if (runtime.signal === undefined)
            return;
        // Every request on its way listens; on a signal of our own, so that Node does not take the caller's for leaking.
        this.#signal = AbortSignal.any([runtime.signal]);
        (0,external_node_events_.setMaxListeners)(0, this.#signal);
    }
    /** Sends a request. Rejects with `unreachable`, `timeout`, `refused`, `cancelled`, or with the error of the body's source, as it was thrown. */
    async send(request) {
        const { url } = request;
        if ((request.guarded && (0,address/* isInsideHost */.T8)(url.hostname)) || (this.#isNamed(url) && (0,address/* isMetadataHost */.SF)(url.hostname))) {
            throw await toFailure(Object.assign(new Error('an inside address'), { code: lookup/* INSIDE_ADDRESS */.k }), url.host);
        }
        const route = await this.#agents.route(url);
        try {
            return await this.#sendBy(route, request);
        }
        catch (error) {
            // Judged by the certificate of the other side, before anything was sent.
            if (route.byMachine || !(0,peer_chain/* isUnknownIssuer */.mR)(error) || !(await this.#agents.trustMachine()))
                throw error;
            return await this.#sendBy(await this.#agents.route(url), request);
        }
    }
    close() {
        this.#agents.close();
    }
    /** Whether the host is one that a server named, not the user. */
    #isNamed(url) {
        return url.hostname !== this.#hostname;
    }
    #lookupFor({ guarded, url }) {
        if (guarded)
            return publicOnly;
        return this.#isNamed(url) ? besidesMetadata : undefined;
    }
    async #sendBy(route, request) {
        const { url } = request;
        if (this.#signal?.aborted === true)
            throw cancelled(url);
        const wire = transport_open(request, route, this.#lookupFor(request));
        const deadline = new Deadline(wire, url.host, this.#clock);
        const abort = () => deadline.end(cancelled(url));
        this.#signal?.addEventListener('abort', abort, { once: true });
        wire.once('close', () => {
            deadline.disarm();
            this.#signal?.removeEventListener('abort', abort);
        });
        const message = await this.#exchange(wire, request, route, deadline);
        if (route.proxy !== undefined && message.statusCode === 407) {
            wire.destroy();
            const { refusalOfProxy } = await __webpack_require__.e(/* import() */ 2770).then(__webpack_require__.bind(__webpack_require__, 52770));
            throw refusalOfProxy(407, message.headersDistinct['proxy-authenticate'], route.proxy.url, url.host);
        }
        const response = toResponse({ message, wire, url, proxied: route.proxied, deadline, stallMs: this.#timeouts.stall });
        const isPage = message.headers['content-type']?.startsWith('text/html') === true;
        return response.status === 400 && url.protocol === 'https:' && isPage ? await checkPage(response) : response;
    }
    #exchange(wire, request, route, deadline) {
        const { connect, stall, headers } = this.#timeouts;
        const answer = request.patience ?? headers;
        return new Promise((resolve, reject) => {
            let responded = false;
            wire.once('response', (message) => {
                responded = true;
                deadline.disarm();
                // Who refuses content may not have read all of it, and never read what comes after it on this connection.
                if (request.body !== undefined && (message.statusCode ?? 0) >= 400)
                    wire.shouldKeepAlive = false;
                resolve(message);
            });
            let connected = false;
            wire.on('error', (error) => {
                // Plain HTTP goes to the proxy itself: while there is no connection, it is the proxy that is not reached.
                const unreached = connected ? undefined : route.proxy?.url;
                if (deadline.failure !== undefined)
                    reject(deadline.failure);
                else
                    toFailure(error, request.url.host, unreached).then(reject, reject);
            });
            deadline.arm(connect, 'no connection');
            let sent = false;
            const wait = () => {
                if (sent && connected && !responded)
                    deadline.arm(answer, 'no answer');
            };
            const ended = () => {
                sent = true;
                wait();
            };
            const { body } = request;
            if (body === undefined || body instanceof Uint8Array)
                wire.end(body, ended);
            onceConnected(wire, () => {
                connected = true;
                deadline.disarm();
                wait();
                if (body === undefined || body instanceof Uint8Array)
                    return;
                // Not before there is somebody to send to: a stream can be read only once.
                pump(body.stream, wire, deadline, stall, () => responded).then(ended, (error) => {
                    // The source's own error is the one to tell; destroying the request makes another.
                    reject(error);
                    wire.destroy();
                });
            });
        });
    }
}
function transport_open(request, route, lookup) {
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
        ...(lookup !== undefined && !route.proxied ? { lookup } : {}),
    };
    if (route.proxy === undefined)
        return (url.protocol === 'https:' ? external_node_https_ : external_node_http_).request(url, common);
    const { proxy } = route;
    return (proxy.url.protocol === 'https:' ? external_node_https_ : external_node_http_).request({
        ...common,
        host: proxy.host,
        port: proxy.port,
        path: url.origin + url.pathname + url.search,
        headers: { ...headers, host: url.host, ...proxy.headers },
    });
}
function onceConnected(wire, then) {
    wire.once('socket', (socket) => {
        if (socket.connecting)
            (0,peer_chain/* rememberChain */.lB)(socket);
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
        deadline.arm(stallMs, 'no byte could be sent');
        await drained(wire);
        if (!responded())
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
function cancelled(url) {
    return new failure/* Failure */.HR('cancelled', `the request to ${url.host} was cancelled`);
}
//# sourceMappingURL=transport.js.map

/***/ }),

/***/ 13467:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ replay)
/* harmony export */ });
/** A stream whose first chunks have been read: they come again, then the rest. */
async function* replay(head, rest) {
    try {
        yield* head;
        for (;;) {
            const next = await rest?.next();
            if (next === undefined || next.done === true)
                return;
            yield next.value;
        }
    }
    finally {
        await rest?.return?.();
    }
}
//# sourceMappingURL=replay.js.map

/***/ })

};
