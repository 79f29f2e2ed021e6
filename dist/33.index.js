export const id = 33;
export const ids = [33];
export const modules = {

/***/ 4023:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  x: () => (/* binding */ reachOf)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./lib/image/reference.js
var reference = __webpack_require__(8424);
// EXTERNAL MODULE: ./lib/runtime/failure.js
var failure = __webpack_require__(438);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/login/config-file.js
var config_file = __webpack_require__(8826);
;// CONCATENATED MODULE: ./lib/login/certificates.js




/**
 * Reads what Docker and Podman read for a registry (`host[:port]`): of `certs.d/HOST/`, every `*.crt` is an authority,
 * and a `*.cert` with the `*.key` of the same name is the client's own. Folders that are not there hold nothing; a
 * client certificate without its key is `Failure('usage')`.
 */
async function certificatesFor(registry, env) {
    const home = (0,config_file/* homeOf */.lt)(env);
    const roots = [
        '/etc/containers',
        '/etc/docker',
        (0,external_node_path_.join)(home, '.config/containers'),
        (0,external_node_path_.join)(home, '.config/docker'),
        (0,external_node_path_.join)(home, '.docker'),
    ];
    const found = [];
    for (const root of roots)
        found.push(await readFolder((0,external_node_path_.join)(root, 'certs.d', registry)));
    const client = found.findLast(({ clientCert }) => clientCert !== undefined);
    return { ...client, ca: found.flatMap(({ ca }) => ca) };
}
async function readFolder(folder) {
    const names = (await (0,promises_.readdir)(folder).catch(() => [])).sort();
    const read = async (name) => await (0,promises_.readFile)((0,external_node_path_.join)(folder, name), 'utf8');
    const ca = await Promise.all(names.filter((name) => name.endsWith('.crt')).map(read));
    const cert = names.find((name) => name.endsWith('.cert'));
    if (cert === undefined)
        return { ca };
    const key = cert.replace(/cert$/, 'key');
    if (names.includes(key))
        return { ca, clientCert: await read(cert), clientKey: await read(key) };
    throw new failure/* Failure */.HR('usage', `${(0,external_node_path_.join)(folder, cert)} has no key beside it`, {
        reference: (0,external_node_path_.join)(folder, cert),
        hint: `Put its key into ${key}. Certificates of authorities end in .crt.`,
    });
}
//# sourceMappingURL=certificates.js.map
;// CONCATENATED MODULE: ./lib/login/reach.js




/**
 * How a registry is to be reached: with the certificates that this machine keeps for it (`certs.d`) and those of
 * `caFile`. `insecure` lifts the checks for the hosts it names alone, as Docker's insecure registries do: any
 * certificate, and plain HTTP where there is no TLS.
 */
async function reachOf(registry, { insecure = [], caFile }, env) {
    const { ca, ...client } = await certificatesFor(registry, env);
    const all = caFile === undefined ? ca : [...ca, await readPem(caFile)];
    const isTrusted = insecure.map(reference/* normalizeRegistry */.l5).includes(registry);
    return {
        ...client,
        ...(all.length === 0 ? {} : { ca: all }),
        ...(isTrusted ? { insecureTls: true, plainHttp: true } : {}),
    };
}
async function readPem(file) {
    const text = await (0,promises_.readFile)(file, 'utf8').catch((cause) => {
        throw new failure/* Failure */.HR('usage', `the certificate file ${file} cannot be read`, { reference: file, cause });
    });
    if (text.includes('-----BEGIN CERTIFICATE-----'))
        return text;
    throw new failure/* Failure */.HR('usage', `the certificate file ${file} holds no certificate`, {
        reference: file,
        hint: 'It must be PEM: -----BEGIN CERTIFICATE-----',
    });
}
//# sourceMappingURL=reach.js.map

/***/ }),

/***/ 8571:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LK: () => (/* binding */ memoryStore),
/* harmony export */   LO: () => (/* binding */ missing)
/* harmony export */ });
/* unused harmony export memoryRepositories */
/* harmony import */ var _image_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7241);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(438);
/* harmony import */ var _verify_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1593);



const BLOB_LIMIT = 256 * 1024 * 1024;
/** Repositories that live as long as the process: for small things such as staged manifests, and for tests. */
function memoryRepositories(label = 'memory') {
    const stores = new Map();
    return {
        label,
        repository: (name) => {
            const store = stores.get(name) ?? new MemoryStore(`${label}/${name}`, (from) => stores.get(from));
            stores.set(name, store);
            return store;
        },
        async *names() {
            yield* [...stores].flatMap(([name, store]) => (store.isEmpty() ? [] : [name])).sort();
        },
    };
}
/** One repository in memory. */
function memoryStore(label = 'memory') {
    return memoryRepositories(label).repository('image');
}
class MemoryStore {
    label;
    #sibling;
    #blobs = new Map();
    #manifests = new Map();
    #tags = new Map();
    constructor(label, sibling) {
        this.label = label;
        this.#sibling = sibling;
    }
    isEmpty() {
        return this.#manifests.size === 0;
    }
    async resolve(name) {
        return this.#find(name)?.descriptor;
    }
    async readManifest(name) {
        const document = this.#find(name);
        if (document === undefined)
            throw missing(this.label, name);
        return document;
    }
    async statBlob(digest) {
        const bytes = this.#blobs.get(digest);
        return bytes === undefined ? undefined : { digest, size: bytes.byteLength };
    }
    async *readBlob(blob, range) {
        const bytes = this.#blobs.get(blob.digest);
        if (bytes === undefined)
            throw missing(this.label, blob.digest);
        yield range === undefined ? bytes : bytes.subarray(range.start, range.end === undefined ? undefined : range.end + 1);
    }
    async *tags() {
        yield* [...this.#tags.keys()].sort();
    }
    async *referrers(digest, artifactType) {
        for (const { content, descriptor } of this.#manifests.values()) {
            if (content.subject?.digest !== digest)
                continue;
            const type = content.artifactType ?? (content.kind === 'manifest' ? content.config.mediaType : undefined);
            if (artifactType !== undefined && type !== artifactType)
                continue;
            yield {
                ...descriptor,
                ...(type === undefined ? {} : { artifactType: type }),
                ...(content.annotations === undefined ? {} : { annotations: content.annotations }),
            };
        }
    }
    async writeBlob(blob) {
        let actual;
        const stream = (0,_verify_js__WEBPACK_IMPORTED_MODULE_2__/* .verified */ .zr)(await blob.open(), blob, this.label, (info) => {
            actual = info;
        });
        const bytes = await (0,_verify_js__WEBPACK_IMPORTED_MODULE_2__/* .collect */ .Fo)(stream, BLOB_LIMIT, 'a blob kept in memory');
        const info = actual;
        await blob.accept?.(info);
        this.#blobs.set(info.digest, bytes);
        return info;
    }
    async mountBlob(digest, fromRepository) {
        const sibling = this.#sibling(fromRepository);
        const bytes = sibling === undefined ? undefined : sibling.#blobs.get(digest);
        if (bytes === undefined)
            return false;
        this.#blobs.set(digest, bytes);
        return true;
    }
    async writeManifest(document, tag) {
        this.#manifests.set(document.descriptor.digest, document);
        if (tag !== undefined)
            this.#tags.set(tag, document.descriptor.digest);
    }
    async removeTag(tag) {
        return this.#tags.delete(tag);
    }
    async removeManifest(digest) {
        for (const [tag, target] of this.#tags)
            if (target === digest)
                this.#tags.delete(tag);
        return this.#manifests.delete(digest);
    }
    async removeBlob(digest) {
        return this.#blobs.delete(digest);
    }
    async close() { }
    #find(name) {
        const digest = (0,_image_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc)(name) ? name : this.#tags.get(name);
        return digest === undefined ? undefined : this.#manifests.get(digest);
    }
}
/** The failure of every store when a name or a blob is not there. */
function missing(label, name) {
    const reference = `${label}${(0,_image_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc)(name) ? '@' : ':'}${name}`;
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('not-found', `there is no ${reference}`, {
        reference,
        hint: 'Check the spelling, and that it was pushed.',
    });
}
//# sourceMappingURL=memory.js.map

/***/ }),

/***/ 7180:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ES: () => (/* binding */ unbracket),
/* harmony export */   T8: () => (/* binding */ isInsideHost),
/* harmony export */   cW: () => (/* binding */ isLoopbackHost),
/* harmony export */   tT: () => (/* binding */ isInsideAddress)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7030);

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

/***/ 4317:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ proxyAuthorization),
/* harmony export */   i: () => (/* binding */ proxyFor)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7030);
/* harmony import */ var _address_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7180);


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

/***/ 383:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  M: () => (/* binding */ openRegistry)
});

// EXTERNAL MODULE: ./lib/image/reference.js
var reference = __webpack_require__(8424);
// EXTERNAL MODULE: ./lib/runtime/failure.js
var failure = __webpack_require__(438);
;// CONCATENATED MODULE: ./lib/stores/registry/place.js
/** A path of the API below the repository. */
function apiPath(place, rest) {
    return `/v2/${place.repository}/${rest}`;
}
//# sourceMappingURL=place.js.map
;// CONCATENATED MODULE: ./lib/stores/registry/scope.js
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
;// CONCATENATED MODULE: ./lib/stores/registry/link.js

/**
 * The target of `rel="next"` in `Link` headers (RFC 8288), also without the angle brackets or the quotes, and among other
 * links. Undefined when there is no next page.
 */
function nextLink(headers) {
    for (const header of headers) {
        for (const link of splitLinks(header)) {
            const found = /^\s*(?:<([^>]*)>|([^;\s]+))\s*(;.*)?$/s.exec(link);
            const target = (found?.[1] ?? found?.[2] ?? '').trim();
            const rel = /;\s*rel\s*=\s*(?:"([^"]*)"|([^;\s]+))/i.exec(found?.[3] ?? '');
            const relations = (rel?.[1] ?? rel?.[2] ?? '').toLowerCase().split(/\s+/);
            if (target !== '' && relations.includes('next'))
                return target;
        }
    }
    return undefined;
}
/** Commas part links, except inside `<...>` and quotes. */
function splitLinks(header) {
    return header.match(/(?:<[^>]*>|"(?:\\.|[^"\\])*"|[^,<"])+/g) ?? [];
}
/**
 * Where the next page is. Only what the server decides is taken from its link: the query, which is opaque. The path stays ours, because
 * registries behind a prefix or a proxy write a path or a host that does not lead back to them. A link without a
 * query is followed by its path. Undefined when it leads nowhere new.
 */
function nextPage(current, target) {
    let linked;
    try {
        linked = new URL(target, current);
    }
    catch {
        return undefined;
    }
    const next = new URL(current);
    if (linked.search === '')
        next.pathname = linked.pathname;
    next.search = linked.search;
    return next.href === current.href ? undefined : next;
}
/**
 * The URL in an upload's `Location`, against the URL of the response. Keeps the query byte for byte (it carries a
 * signature), supplies a scheme left out before the host, and mends the `http:` that a registry behind a TLS proxy writes
 * for its own host. Throws `Failure('refused')` for what would leave TLS.
 */
function resolveLocation(location, response, registry) {
    if (location === undefined || location === '')
        throw badLocation(registry, 'it names no place to go on');
    const bare = location.split('/', 1)[0];
    const text = bare === registry.host || bare === response.host ? `${registry.protocol}//${location}` : location;
    let url;
    try {
        url = new URL(text, response);
    }
    catch (cause) {
        throw badLocation(registry, 'it names a place that is no URL', cause);
    }
    if (url.username !== '' || url.password !== '')
        throw badLocation(registry, 'the place holds a user name');
    if (url.protocol === 'http:' && registry.protocol === 'https:') {
        if (url.hostname !== registry.hostname)
            throw badLocation(registry, 'it leads from HTTPS to plain HTTP');
        return new URL(registry.origin + url.pathname + url.search);
    }
    if (url.protocol !== 'https:' && url.protocol !== 'http:')
        throw badLocation(registry, `it leads to ${url.protocol}`);
    return url;
}
/** Adds `digest=` to a URL whose query must not be touched. */
function withDigest(url, digest) {
    return new URL(`${url.href}${url.search === '' ? '?' : '&'}digest=${encodeURIComponent(digest)}`);
}
function badLocation(registry, reason, cause) {
    return new failure/* Failure */.HR('refused', `${registry.host} answered an upload with a Location that cannot be used: ${reason}`, {
        cause,
    });
}
//# sourceMappingURL=link.js.map
// EXTERNAL MODULE: ./lib/image/digest.js
var image_digest = __webpack_require__(7241);
// EXTERNAL MODULE: ./lib/image/json.js
var json = __webpack_require__(7383);
// EXTERNAL MODULE: ./lib/image/manifest.js
var manifest = __webpack_require__(4252);
// EXTERNAL MODULE: ./lib/image/media-types.js
var media_types = __webpack_require__(4857);
// EXTERNAL MODULE: ./lib/stores/memory.js
var memory = __webpack_require__(8571);
// EXTERNAL MODULE: ./lib/stores/verify.js
var verify = __webpack_require__(1593);
;// CONCATENATED MODULE: ./lib/stores/registry/retry.js

/** Statuses that mean "not now": worth another try. */
const TRANSIENT_STATUS = new Set([408, 429, 500, 502, 503, 504]);
function isTransientStatus(status) {
    return TRANSIENT_STATUS.has(status);
}
/** Errors of the network that another try will not cure. */
const LASTING = new Set(['ENOTFOUND', 'EPROTO', 'EACCES', 'EPERM', 'ERR_INVALID_URL', 'HPE_INVALID_CONSTANT']);
/** Whether a failure is of the network and may pass: cut or refused connections, silence; not wrong names or certificates. */
function isTransient(error) {
    if (!(error instanceof failure/* Failure */.HR) || (error.code !== 'unreachable' && error.code !== 'timeout'))
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
;// CONCATENATED MODULE: ./lib/stores/registry/download.js





/**
 * Streams a blob. After a cut it goes on where it was, by Range; where the registry has no ranges it starts over and skips what was
 * delivered. A whole blob is hashed on its way and fails with `mismatch` at its end if it is not what its digest says.
 */
function downloadBlob(place, blob, range) {
    if (range !== undefined)
        return content(place, blob.digest, range.start, range.end);
    return (0,verify/* verified */.zr)(content(place, blob.digest, 0, undefined), blob, place.label);
}
/** Size of a blob that is there. A 403 counts as not there: registries hide so what a token may not see. */
async function statBlob(place, digest) {
    const response = await request(place, 'HEAD', digest, {}, [200, 403, 404, 405]);
    await response.discard();
    if (response.status === 404 || response.status === 403)
        return undefined;
    const length = response.status === 200 ? contentLength(response) : undefined;
    if (length !== undefined)
        return { digest, size: length };
    return sizeByGet(place, digest);
}
/** For registries whose HEAD gives no length: one byte by Range tells the whole size, else the whole is counted. */
async function sizeByGet(place, digest) {
    const response = await request(place, 'GET', digest, { range: 'bytes=0-0' }, [200, 206, 403, 404, 416]);
    const total = /\/(\d+)\s*$/.exec(response.header('content-range') ?? '')?.[1];
    if (response.status === 200) {
        let size = 0;
        for await (const chunk of response.body)
            size += chunk.byteLength;
        return { digest, size };
    }
    await response.discard();
    if (response.status === 403 || response.status === 404)
        return undefined;
    return total === undefined ? undefined : { digest, size: Number(total) };
}
async function* content(place, digest, start, end) {
    const { settings, runtime } = place.client;
    const tries = new Tries(settings.retries, runtime);
    let at = start;
    for (;;) {
        if (end !== undefined && at > end)
            return;
        try {
            for await (const chunk of from(place, digest, at, end)) {
                at += chunk.byteLength;
                tries.progressed();
                yield chunk;
            }
            return;
        }
        catch (error) {
            if (!isTransient(error) || !(await tries.again()))
                throw error;
            runtime.log.debug(`${place.label}: ${digest} was cut at byte ${at}; going on from there`);
        }
    }
}
/** The bytes from `at` on, whether the registry does ranges or not. */
async function* from(place, digest, at, end) {
    const ranged = at > 0 || end !== undefined;
    const headers = ranged ? { range: `bytes=${at}-${end ?? ''}` } : {};
    const response = await request(place, 'GET', digest, headers, [200, 206, 416]);
    if (response.status === 416) {
        await response.discard();
        return;
    }
    const startsAt = response.status === 206 ? rangeStart(response, at) : 0;
    if (startsAt > at) {
        await response.discard();
        throw new failure/* Failure */.HR('failed', `${place.label} answered for byte ${at} of ${digest} with byte ${startsAt}`);
    }
    let position = startsAt;
    const until = end === undefined ? Number.POSITIVE_INFINITY : end + 1;
    for await (const chunk of response.body) {
        const skip = Math.max(0, at - position);
        const take = chunk.subarray(skip, Math.max(skip, until - position));
        position += chunk.byteLength;
        if (take.byteLength > 0)
            yield take;
        if (position >= until)
            return;
    }
}
function rangeStart(response, asked) {
    const found = /^\s*bytes\s+(\d+)-/i.exec(response.header('content-range') ?? '');
    return found === null ? asked : Number(found[1]);
}
function request(place, method, digest, headers, expect) {
    return place.client.send({
        method,
        to: apiPath(place, `blobs/${digest}`),
        scopes: [repositoryScope(place.repository, 'pull')],
        headers,
        expect,
        doing: `${method === 'HEAD' ? 'look for' : 'read'} the blob ${digest}`,
        repository: place.repository,
        reference: `${place.label}@${digest}`,
    });
}
/** The `Content-Length`, when it is a number. */
function contentLength(response) {
    const text = response.header('content-length');
    return text !== undefined && /^\d+$/.test(text) ? Number(text) : undefined;
}
//# sourceMappingURL=download.js.map
;// CONCATENATED MODULE: ./lib/stores/registry/read-whole.js


/** A response that is small enough to be read at once, asked for again when it is cut in the middle. */
async function readWhole(client, maxBytes, ask) {
    const tries = new Tries(client.settings.retries, client.runtime);
    for (;;) {
        const response = await ask();
        try {
            return { response, bytes: await (0,verify/* collect */.Fo)(response.body, maxBytes, `an answer of ${client.name}`) };
        }
        catch (error) {
            if (!isTransient(error) || !(await tries.again()))
                throw error;
        }
    }
}
//# sourceMappingURL=read-whole.js.map
;// CONCATENATED MODULE: ./lib/stores/registry/manifests.js











const ACCEPT = media_types/* MANIFEST_ACCEPT */.dY.join(', ');
/**
 * What a name means now. By HEAD, which counts as no pull on Docker Hub; where the answer lacks something or is not
 * trusted to mean "not there" (Artifactory answers 403), by GET.
 */
async function resolveManifest(place, name) {
    const response = await manifests_request(place, 'HEAD', name, [200, 400, 403, 404, 405]);
    await response.discard();
    if (response.status === 404)
        return undefined;
    return ((response.status === 200 ? headDescriptor(response, name) : undefined) ??
        (await findManifest(place, name))?.document.descriptor);
}
/** The manifest under a name; `not-found` when there is none. */
async function readManifest(place, name) {
    const found = await findManifest(place, name);
    if (found === undefined)
        throw (0,memory/* missing */.LO)(place.label, name);
    return found.document;
}
/** The manifest under a name with its ETag. Its digest is that of its bytes, whatever a header says. */
async function findManifest(place, name) {
    const { response, bytes } = await readWhole(place.client, json/* MANIFEST_LIMITS */.T1.maxBytes, () => manifests_request(place, 'GET', name, [200, 404]));
    if (response.status === 404)
        return undefined;
    const digest = (0,image_digest/* isDigest */.Bc)(name) ? (0,image_digest/* digestOf */.ol)(bytes, (0,image_digest/* algorithmOf */.Hy)(name)) : (0,image_digest/* digestOf */.ol)(bytes);
    if ((0,image_digest/* isDigest */.Bc)(name) && digest !== name) {
        throw new failure/* Failure */.HR('mismatch', `${place.label}: the manifest ${name} has the digest ${digest}`, {
            reference: referenceOf(place, name),
            hint: 'It was damaged or replaced on the way or at the registry.',
        });
    }
    const said = response.header('docker-content-digest');
    if (said !== undefined && (0,image_digest/* isDigest */.Bc)(said) && (0,image_digest/* digestOf */.ol)(bytes, (0,image_digest/* algorithmOf */.Hy)(said)) !== said) {
        place.client.runtime.log.warn(`${place.label}: the registry calls the manifest ${name} ${said}, but it is ${digest}`);
    }
    return {
        document: (0,manifest/* parseManifest */.Ng)(bytes, response.header('content-type'), digest),
        etag: response.header('etag'),
    };
}
/** Stores a manifest under its digest or a tag. Resolves with the response's headers, for `OCI-Subject`. */
async function putManifest(place, document, name, ifMatch) {
    const { digest } = document.descriptor;
    // Under a tag alone registries choose the digest, sha256; another one is kept only where the tag comes as a parameter.
    if (!(0,image_digest/* isDigest */.Bc)(name) && (0,image_digest/* algorithmOf */.Hy)(digest) !== 'sha256') {
        const to = `${path(place, digest)}?tag=${encodeURIComponent(name)}`;
        const response = await sendManifest(place, document, name, to);
        if (response.header('oci-tag') !== undefined)
            return response;
    }
    return await sendManifest(place, document, name, path(place, name), ifMatch);
}
async function sendManifest(place, document, name, to, ifMatch) {
    const { digest, mediaType } = document.descriptor;
    const headers = { 'content-type': mediaType, ...(ifMatch === undefined ? {} : { 'if-match': ifMatch }) };
    const response = await place.client.send({
        method: 'PUT',
        to,
        scopes: [pushScope(place)],
        headers,
        body: document.bytes,
        expect: ifMatch === undefined ? [200, 201, 202] : [200, 201, 202, 412],
        doing: `take the manifest ${name}`,
        repository: place.repository,
        reference: referenceOf(place, name),
    });
    await response.discard();
    const said = response.header('docker-content-digest');
    if (response.status !== 412 &&
        said !== undefined &&
        (0,image_digest/* isDigest */.Bc)(said) &&
        (0,image_digest/* algorithmOf */.Hy)(said) === (0,image_digest/* algorithmOf */.Hy)(digest) &&
        said !== digest) {
        throw new failure/* Failure */.HR('mismatch', `${place.label} stored the manifest ${digest} as ${said}`, {
            reference: referenceOf(place, name),
            hint: 'The registry changed the manifest, so it is not what was sent; signatures and digests would not match.',
        });
    }
    return response;
}
/** Takes a manifest or a tag away: false when there was none. */
async function deleteManifest(place, name) {
    return withDeleteScope(place, async (scope) => {
        const response = await place.client.send({
            method: 'DELETE',
            to: path(place, name),
            scopes: [scope],
            expect: [200, 202, 204, 404],
            doing: `remove ${name}`,
            repository: place.repository,
            reference: referenceOf(place, name),
        });
        await response.discard();
        return response.status !== 404;
    });
}
/** Quay gives no token at all for a scope with `delete`; it knows `*`. */
async function withDeleteScope(place, act) {
    try {
        return await act(repositoryScope(place.repository, 'delete', 'pull'));
    }
    catch (error) {
        const isAboutRights = error instanceof failure/* Failure */.HR && (error.code === 'unauthorized' || error.code === 'denied');
        if (!isAboutRights || place.client.auth.scheme !== 'bearer')
            throw error;
        try {
            return await act(repositoryScope(place.repository, '*'));
        }
        catch {
            throw error;
        }
    }
}
function pushScope(place) {
    return repositoryScope(place.repository, 'pull', 'push');
}
function manifests_request(place, method, name, expect) {
    return place.client.send({
        method,
        to: path(place, name),
        scopes: [repositoryScope(place.repository, 'pull')],
        headers: { accept: ACCEPT },
        expect,
        doing: `${method === 'HEAD' ? 'look for' : 'read'} the manifest ${name}`,
        repository: place.repository,
        reference: referenceOf(place, name),
    });
}
/** What the headers of a HEAD say, when they say all of it. */
function headDescriptor(response, name) {
    const mediaType = response.header('content-type')?.split(';', 1)[0]?.trim().toLowerCase() ?? '';
    const digest = response.header('docker-content-digest') ?? '';
    const size = contentLength(response);
    if (!(0,image_digest/* isDigest */.Bc)(digest) || size === undefined || size === 0)
        return undefined;
    if (!(0,media_types/* isManifestType */.Q3)(mediaType) && !(0,media_types/* isIndexType */.$U)(mediaType))
        return undefined;
    return (0,image_digest/* isDigest */.Bc)(name) && name !== digest ? undefined : { mediaType, digest, size };
}
/** Names come from users: only what is a tag or a digest becomes part of a URL. */
function path(place, name) {
    if (!(0,reference/* isRepository */.Z6)(place.repository) || (!(0,reference/* isTag */.dz)(name) && !(0,image_digest/* isDigest */.Bc)(name))) {
        throw new failure/* Failure */.HR('usage', `"${name}" in ${place.label} is neither a tag nor a digest`, { reference: name });
    }
    return apiPath(place, `manifests/${name}`);
}
function referenceOf(place, name) {
    return `${place.label}${(0,image_digest/* isDigest */.Bc)(name) ? '@' : ':'}${name}`;
}
//# sourceMappingURL=manifests.js.map
;// CONCATENATED MODULE: ./lib/stores/registry/session.js



async function startSession(place) {
    const response = await place.client.send({
        ...common(place, 'start an upload'),
        method: 'POST',
        to: apiPath(place, 'blobs/uploads/'),
        expect: [200, 201, 202],
    });
    await response.discard();
    const min = Number(response.header('oci-chunk-min-length'));
    return {
        url: await locationOf(place, response),
        minChunk: Number.isSafeInteger(min) && min > 0 ? min : undefined,
    };
}
/** Sends content into the session; with `from`, as a chunk that says its place (`Content-Range`, inclusive). */
function patchSession(place, session, body, range) {
    return place.client.send({
        ...common(place, 'take a blob'),
        method: 'PATCH',
        to: session.url,
        headers: {
            'content-type': 'application/octet-stream',
            ...(range === undefined ? {} : { 'content-range': `${range.start}-${range.end}` }),
        },
        body,
        expect: 'any',
        once: true,
    });
}
/** Sends the rest of the content, if any, and makes the blob visible. */
function closeSession(place, session, digest, body) {
    return place.client.send({
        ...common(place, `take the blob ${digest}`),
        method: 'PUT',
        to: withDigest(session.url, digest),
        headers: { 'content-type': 'application/octet-stream' },
        body,
        expect: 'any',
        once: true,
        commits: true,
        reference: `${place.label}@${digest}`,
    });
}
/** The session after an accepted part: many registries give a new place each time. */
async function advanced(place, session, response) {
    await response.discard();
    return response.header('location') === undefined ? session : { ...session, url: await locationOf(place, response) };
}
/**
 * How many bytes the registry says it has, at most `sent`, and where to go on; undefined when it does not say, or says what cannot be.
 * `0-0` may mean none or one byte, and is worth neither.
 */
async function sessionOffset(place, session, sent) {
    const response = await place.client.send({
        ...common(place, 'tell how far an upload is'),
        method: 'GET',
        to: session.url,
        expect: 'any',
        once: true,
    });
    await response.discard();
    if (![200, 202, 204].includes(response.status))
        return undefined;
    const offset = rangeEnd(response);
    if (offset === undefined || offset > sent)
        return undefined;
    return { session: await advanced(place, session, response), offset };
}
/** Bytes held, by a `Range: 0-N` header. */
function rangeEnd(response) {
    const found = /^\s*(?:bytes[= ])?0-(\d+)\s*$/i.exec(response.header('range') ?? '');
    const last = Number(found?.[1] ?? 0);
    return last === 0 ? undefined : last + 1;
}
/** Lets the registry forget the session. The outcome does not matter. */
async function cancelSession(place, session) {
    try {
        const response = await place.client.send({
            ...common(place, 'cancel an upload'),
            method: 'DELETE',
            to: session.url,
            expect: 'any',
            once: true,
        });
        await response.discard();
    }
    catch {
        // It will expire by itself.
    }
}
async function locationOf(place, response) {
    return resolveLocation(response.header('location'), response.url, await place.client.base());
}
function common(place, doing) {
    return { doing, repository: place.repository, reference: place.label, scopes: [pushScope(place)] };
}
//# sourceMappingURL=session.js.map
;// CONCATENATED MODULE: ./lib/stores/registry/access.js




/**
 * Proves a credential: asks `/v2/` with it and, with a scope, tries the rights: `pull` by looking for a manifest, `push` by opening
 * an upload and cancelling it. Throws `unauthorized` for a credential that is refused, `denied` for a right that is
 * missing, `unreachable` or `timeout` when the registry does not answer.
 */
async function checkAccess(client, scope) {
    await client.base();
    const wanted = scope === undefined ? [] : [repositoryScope(scope.repository, ...scope.actions)];
    if (client.auth.scheme !== 'none')
        await pingWithLogin(client, wanted);
    const proved = scope === undefined ? [] : await proveScope(client, scope);
    const { scheme } = client.auth;
    return {
        registry: client.name,
        scheme,
        accepted: scheme !== 'none' && !(await client.auth.isAnonymous()),
        proved,
    };
}
async function pingWithLogin(client, scopes) {
    const anonymous = await client.auth.isAnonymous();
    const response = await client.send({
        method: 'GET',
        to: '/v2/',
        scopes,
        // An anonymous token is no login: registries answer it with 401 here and still let it pull.
        expect: anonymous ? [200, 401, 403, 404] : [200, 404],
        doing: 'accept the login',
        reference: client.name,
    });
    await response.discard();
    if (anonymous && client.auth.scheme === 'basic' && response.status === 401) {
        throw new failure/* Failure */.HR('unauthorized', `${client.name} wants a login, and there is no credential for it`, {
            reference: client.name,
            hint: `Log in first: seaworthy login ${client.name}.`,
        });
    }
}
async function proveScope(client, { repository, actions }) {
    const place = { client, repository, label: `${client.name}/${repository}` };
    const proved = [];
    if (actions.includes('pull')) {
        const response = await client.send({
            method: 'HEAD',
            to: apiPath(place, 'manifests/latest'),
            scopes: [repositoryScope(repository, 'pull')],
            // Whether there is such a tag does not matter.
            expect: [200, 404],
            doing: `let ${repository} be pulled`,
            repository,
            reference: place.label,
        });
        await response.discard();
        proved.push('pull');
    }
    if (actions.includes('push')) {
        await cancelSession(place, await startSession(place));
        proved.push('push');
    }
    return proved;
}
//# sourceMappingURL=access.js.map
// EXTERNAL MODULE: ./lib/runtime/version.js
var version = __webpack_require__(9984);
;// CONCATENATED MODULE: ./lib/stores/registry/options.js

function withDefaults(options) {
    return {
        ...options,
        concurrency: Math.max(1, options.concurrency ?? 6),
        timeouts: { connect: 30_000, headers: 60_000, commit: 600_000, stall: 60_000, ...options.timeouts },
        retries: { attempts: 5, baseMs: 250, maxMs: 30_000, budgetMs: 600_000, ...options.retries },
        userAgent: options.userAgent ?? `seaworthy/${version/* VERSION */.x}`,
        trustedRealms: options.trustedRealms ?? [],
    };
}
//# sourceMappingURL=options.js.map
;// CONCATENATED MODULE: ./lib/stores/registry/mount.js






/**
 * Asks the registry to take a blob over from another of its repositories. Whatever goes wrong (no right to the source, a token
 * server that refuses the pair, a registry that does not mount) is a plain "no"; only a cancelled run is an error. A registry
 * that does not mount opens an upload session instead, which is handed back to be used or cancelled.
 */
async function mountBlob(place, digest, from) {
    if (!(0,reference/* isRepository */.Z6)(from))
        return { mounted: false };
    try {
        const response = await place.client.send({
            method: 'POST',
            to: apiPath(place, `blobs/uploads/?mount=${encodeURIComponent(digest)}&from=${encodeURIComponent(from)}`),
            scopes: [pushScope(place), repositoryScope(from, 'pull')],
            expect: 'any',
            once: true,
            doing: `mount ${digest} from ${from}`,
            repository: place.repository,
            reference: `${place.label}@${digest}`,
        });
        await response.discard();
        if (response.status === 201)
            return { mounted: true };
        if (response.status !== 202)
            return { mounted: false };
        const url = resolveLocation(response.header('location'), response.url, await place.client.base());
        return { mounted: false, session: { url, minChunk: undefined } };
    }
    catch (error) {
        if (error instanceof failure/* Failure */.HR && error.code === 'cancelled')
            throw error;
        place.client.runtime.log.debug(`${place.label}: ${digest} was not mounted from ${from}: ${error.message}`);
        return { mounted: false };
    }
}
//# sourceMappingURL=mount.js.map
;// CONCATENATED MODULE: ./lib/stores/registry/vendors.js
/** Amazon ECR, private or public: it differs enough to be asked differently. */
function isEcr(registry) {
    return registry === 'public.ecr.aws' || /\.ecr(?:-fips)?\.[a-z0-9-]+\.amazonaws\.com(?:\.cn)?$/.test(registry);
}
//# sourceMappingURL=vendors.js.map
;// CONCATENATED MODULE: ./lib/stores/registry/pages.js




const PAGE_LIMIT = { maxBytes: 32 * 1024 * 1024, maxDepth: 16 };
const MOST_PAGES = 10_000;
const PAGE_SIZE = 1000;
/**
 * The strings of one key (`tags`, `repositories`) over all pages. `undefined` when the list is not there (404). Entries that are no
 * strings, and whatever `keep` does not want, are dropped. A link back to a page that was read ends the list.
 */
async function listStrings(client, request, key, keep) {
    const found = new Set();
    const first = await firstPage(client, request);
    if (first === undefined)
        return undefined;
    for await (const page of pages(client, request, first)) {
        const value = (0,json/* parseJson */.qF)(page.bytes, `the list ${request.path} of ${client.name}`, PAGE_LIMIT);
        const entries = (0,json/* isObject */.Gv)(value) ? (0,json/* field */.ZZ)(value, key) : undefined;
        // Registries answer `null` for an empty list.
        if (!Array.isArray(entries))
            continue;
        for (const entry of entries)
            if (typeof entry === 'string' && keep(entry))
                found.add(entry);
    }
    return [...found].sort();
}
/** Follows `Link: rel="next"` from a first page on. */
async function* pages(client, request, first) {
    const seen = new Set();
    let page = first;
    for (let count = 1;; count++) {
        const target = nextLink(page.response.headerValues('link'));
        const current = page.response.url;
        seen.add(current.href);
        yield page;
        const next = target === undefined ? undefined : nextPage(current, target);
        if (next === undefined || seen.has(next.href) || count >= MOST_PAGES)
            return;
        page = await readWhole(client, PAGE_LIMIT.maxBytes, () => client.send({ ...request, method: 'GET', to: next, expect: [200] }));
    }
}
/** Large pages save round trips, but ECR refuses some page sizes and others may too: then without one. */
async function firstPage(client, request) {
    const get = (to, ...expect) => readWhole(client, PAGE_LIMIT.maxBytes, () => client.send({ ...request, method: 'GET', to, expect: [200, ...expect] }));
    const page = isEcr(client.name)
        ? await get(request.path, 404)
        : await get(`${request.path}?n=${PAGE_SIZE}`, 404, 400, 405);
    if (page.response.status === 404)
        return undefined;
    return page.response.status === 200 ? page : get(request.path);
}
//# sourceMappingURL=pages.js.map
;// CONCATENATED MODULE: ./lib/stores/registry/referrers.js










const MOST_TRIES = 5;
/**
 * Manifests whose subject is `digest` (distribution-spec, Listing Referrers): from the API, or where there is none (404, 400, 405,
 * 406, 403, or an answer that is no index) from the index under the fallback tag.
 */
async function* listReferrers(place, digest, artifactType) {
    const first = await askApi(place, digest, artifactType);
    const seen = new Set();
    const wanted = ({ digest: own, artifactType: type }) => {
        if (seen.has(own) || (artifactType !== undefined && type !== artifactType))
            return false;
        seen.add(own);
        return true;
    };
    if (first === undefined) {
        const index = await readFallback(place, digest);
        yield* (index?.entries ?? []).filter(wanted);
        return;
    }
    for await (const page of pages(place.client, listing(place, digest), first)) {
        const { content } = (0,manifest/* parseManifest */.Ng)(page.bytes, media_types/* MediaType */.zu.ociIndex);
        if (content.kind === 'index')
            yield* content.manifests.filter(wanted);
    }
}
/** Whether the registry itself lists referrers. */
async function hasReferrersApi(place, digest) {
    return (await askApi(place, digest)) !== undefined;
}
/**
 * Enters a manifest with a subject into the index under the fallback tag. The write is bound to what was read
 * (`If-Match`) where the registry gives an ETag; and because many ignore it, the index is read again afterwards and the
 * entry made anew if another writer lost it.
 */
async function addToFallback(place, subject, entry) {
    await updateFallback(place, subject, (entries) => entries.some(({ digest }) => digest === entry.digest) ? undefined : [...entries, entry]);
}
/** Takes a manifest out of the index under the fallback tag; nothing to do when it is not in it. */
async function removeFromFallback(place, subject, removed) {
    await updateFallback(place, subject, (entries) => entries.some(({ digest }) => digest === removed) ? entries.filter(({ digest }) => digest !== removed) : undefined);
}
/** How a referrers list shows a manifest. */
function referrerDescriptor({ descriptor, content }) {
    const type = content.artifactType ?? configType(content);
    return {
        mediaType: descriptor.mediaType,
        digest: descriptor.digest,
        size: descriptor.size,
        ...(type === undefined ? {} : { artifactType: type }),
        ...(content.annotations === undefined ? {} : { annotations: content.annotations }),
    };
}
/** `sha256-<hex>`: distribution-spec, Referrers Tag Schema. */
function fallbackTag(digest) {
    return `${(0,image_digest/* algorithmOf */.Hy)(digest)}-${(0,image_digest/* hexOf */.ZD)(digest).slice(0, 64)}`;
}
function configType(content) {
    return content.kind === 'manifest' ? content.config.mediaType : undefined;
}
async function updateFallback(place, subject, change) {
    for (let count = 0; count < MOST_TRIES; count++) {
        const current = await readFallback(place, subject);
        const entries = change(current?.entries ?? []);
        if (entries === undefined)
            return;
        const index = (0,manifest/* encodeManifest */.Gb)({ schemaVersion: 2, mediaType: media_types/* MediaType */.zu.ociIndex, manifests: entries.map(toJson) });
        await putManifest(place, index, fallbackTag(subject), current?.etag);
    }
    const left = await readFallback(place, subject);
    if (change(left?.entries ?? []) === undefined)
        return;
    throw new failure/* Failure */.HR('failed', `${place.label}: the referrers of ${subject} could not be updated: others keep writing them`, {
        hint: 'Let one job at a time attach to this image, then run this again.',
    });
}
async function readFallback(place, digest) {
    const found = await findManifest(place, fallbackTag(digest));
    if (found === undefined)
        return undefined;
    const { content } = found.document;
    return { entries: content.kind === 'index' ? content.manifests : [], etag: found.etag };
}
function listing(place, digest) {
    return {
        scopes: [repositoryScope(place.repository, 'pull')],
        headers: { accept: media_types/* MediaType */.zu.ociIndex },
        doing: `list the referrers of ${digest}`,
        repository: place.repository,
        reference: `${place.label}@${digest}`,
    };
}
async function askApi(place, digest, artifactType) {
    const filter = artifactType === undefined ? '' : `?artifactType=${encodeURIComponent(artifactType)}`;
    const page = await readWhole(place.client, json/* MANIFEST_LIMITS */.T1.maxBytes, () => place.client.send({
        ...listing(place, digest),
        method: 'GET',
        to: apiPath(place, `referrers/${digest}${filter}`),
        expect: [200, 400, 403, 404, 405, 406],
    }));
    const type = page.response.header('content-type')?.split(';', 1)[0]?.trim().toLowerCase();
    return page.response.status === 200 && type === media_types/* MediaType */.zu.ociIndex ? page : undefined;
}
function toJson(entry) {
    const { platform, ...rest } = entry;
    if (platform === undefined)
        return { ...rest };
    const { osVersion, ...common } = platform;
    return { ...rest, platform: { ...common, ...(osVersion === undefined ? {} : { 'os.version': osVersion }) } };
}
//# sourceMappingURL=referrers.js.map
;// CONCATENATED MODULE: ./lib/stores/registry/tags.js





/** Every tag in lexical order; none when the repository is not there. Digests and nulls that some registries list are left out. */
async function* listTags(place) {
    const request = {
        path: apiPath(place, 'tags/list'),
        scopes: [repositoryScope(place.repository, 'pull')],
        doing: `list the tags of ${place.repository}`,
        repository: place.repository,
        reference: place.label,
    };
    yield* (await listStrings(place.client, request, 'tags', reference/* isTag */.dz)) ?? [];
}
/** Every repository that the registry's catalog names, in lexical order. Hosted registries mostly have no catalog: `unsupported`. */
async function* listRepositories(client) {
    const request = { path: '/v2/_catalog', scopes: [CATALOG], doing: 'list its repositories', reference: client.name };
    const names = await listStrings(client, request, 'repositories', reference/* isRepository */.Z6);
    if (names === undefined) {
        throw new failure/* Failure */.HR('unsupported', `${client.name} has no list of its repositories`, {
            hint: 'Most hosted registries offer none. Name the repository, or look at the web page of the registry.',
        });
    }
    yield* names;
}
//# sourceMappingURL=tags.js.map
;// CONCATENATED MODULE: ./lib/stores/registry/chunks.js


/**
 * Sends content in chunks of `chunkSize` bytes (the last may be shorter), each with its place. Our own count is the truth: some
 * registries answer with a `Range` that never moves (ECR) or is too small (zot). Only when a chunk is refused or cut is the
 * registry asked, and believed if its answer lies within that chunk. Resolves with the response that ended it early, or
 * undefined when all went through; `moved` learns each new place of the session.
 */
async function sendChunks(place, first, content, start, chunkSize, moved) {
    let session = first;
    let at = start;
    for await (const chunk of inChunks(content, chunkSize)) {
        let done = 0;
        for (let corrections = 0; done < chunk.byteLength;) {
            const rest = chunk.subarray(done);
            const range = { start: at + done, end: at + chunk.byteLength - 1 };
            const outcome = await tryPatch(place, session, rest, range);
            if (outcome.response !== undefined && outcome.response.status < 300) {
                session = await advanced(place, session, outcome.response);
                moved(session);
                break;
            }
            const held = corrections++ < 3 ? await heldBytes(place, session, outcome, at + chunk.byteLength) : undefined;
            if (held === undefined || held.offset < at + done || (held.offset === at + done && corrections > 1)) {
                if (outcome.response === undefined)
                    throw outcome.error;
                return outcome.response;
            }
            session = held.session;
            moved(session);
            done = held.offset - at;
        }
        at += chunk.byteLength;
    }
    return undefined;
}
async function tryPatch(place, session, bytes, range) {
    try {
        return { response: await patchSession(place, session, bytes, range) };
    }
    catch (error) {
        if (!isTransient(error))
            throw error;
        return { error };
    }
}
/** How far the session is after a chunk that failed: by the 416 itself, or by asking. */
async function heldBytes(place, session, outcome, most) {
    const { response } = outcome;
    if (response !== undefined && response.status !== 416 && !isTransientStatus(response.status))
        return undefined;
    const told = response === undefined ? undefined : rangeEnd(response);
    if (response !== undefined && told !== undefined && told <= most) {
        return { session: await advanced(place, session, response), offset: told };
    }
    try {
        return await sessionOffset(place, session, most);
    }
    catch {
        return undefined;
    }
}
/** Regroups a stream into pieces of exactly `size` bytes, but for the last. Each is a buffer of its own. */
async function* inChunks(content, size) {
    let buffer = Buffer.allocUnsafe(size);
    let filled = 0;
    for await (const part of content) {
        for (let taken = 0; taken < part.byteLength;) {
            const take = Math.min(size - filled, part.byteLength - taken);
            buffer.set(part.subarray(taken, taken + take), filled);
            filled += take;
            taken += take;
            if (filled < size)
                continue;
            yield buffer;
            buffer = Buffer.allocUnsafe(size);
            filled = 0;
        }
    }
    if (filled > 0)
        yield buffer.subarray(0, filled);
}
//# sourceMappingURL=chunks.js.map
;// CONCATENATED MODULE: ./lib/stores/registry/setback.js
/** Reads a refused PATCH or PUT. */
function setbackOf(status, { failure, errors, delay }) {
    const says = (code) => errors.some((error) => error.code === code);
    const kind = () => {
        if (delay !== undefined)
            return 'cut';
        if (failure.code === 'refused' || failure.code === 'denied')
            return 'final';
        if (status === 401)
            return 'login';
        if (status === 416)
            return 'offset';
        if (says('DIGEST_INVALID'))
            return 'digest';
        if (says('NAME_UNKNOWN') || says('NAME_INVALID'))
            return 'final';
        if (says('BLOB_UPLOAD_UNKNOWN') && status === 404)
            return 'lost';
        return status === 400 || status === 404 || status === 405 || status === 501 ? 'style' : 'final';
    };
    return { kind: kind(), failure, delay: delay ?? 0 };
}
//# sourceMappingURL=setback.js.map
;// CONCATENATED MODULE: ./lib/stores/registry/source.js

/** An error of the blob's own source: the registry has nothing to do with it, so it is not tried again. */
class SourceError {
    error;
    constructor(error) {
        this.error = error;
    }
}
/** The content of a blob on its way out: hashed in each pass, accepted once, known better after the first. */
class BlobSource {
    #blob;
    #where;
    #known;
    #opened;
    #accepted = false;
    #sent = 0;
    constructor(blob, where) {
        this.#blob = blob;
        this.#where = where;
        this.#known = { digest: blob.digest, size: blob.size };
    }
    /** Digest and size as promised or as found by a whole pass; either may be missing before that. */
    get known() {
        return this.#known;
    }
    /** How far the current pass has come: no registry can have more than this. */
    get sent() {
        return this.#sent;
    }
    /**
     * The whole content when it has at most `limit` bytes, checked and accepted; else undefined, and the bytes read so far
     * stand at the head of the next pass.
     */
    async small(limit) {
        if (this.#known.size !== undefined && this.#known.size > limit)
            return undefined;
        try {
            const iterator = (await this.#blob.open())[Symbol.asyncIterator]();
            const head = [];
            for (let size = 0; size <= limit;) {
                const next = await iterator.next();
                if (next.done === true)
                    return await (0,verify/* collect */.Fo)(this.#checked(replay(head)), limit, 'a small blob');
                head.push(next.value);
                size += next.value.byteLength;
                // More than promised is refused at once, which the check does.
                const isTooLong = this.#known.size !== undefined && size > this.#known.size;
                if (isTooLong)
                    return await (0,verify/* collect */.Fo)(this.#checked(replay(head, iterator)), limit, 'a small blob');
            }
            this.#opened = replay(head, iterator);
            return undefined;
        }
        catch (error) {
            throw new SourceError(error);
        }
    }
    /**
     * One pass over the content, from byte `skip` on (what is skipped is hashed too). The last chunk is held back until everything is checked and
     * accepted, so that a wrong blob is never whole on the other side. Errors come as `SourceError`.
     */
    async *pass(skip = 0) {
        this.#sent = skip;
        try {
            const opened = this.#opened ?? (await this.#blob.open());
            this.#opened = undefined;
            let position = 0;
            for await (const chunk of this.#checked(opened)) {
                const rest = chunk.subarray(Math.min(chunk.byteLength, Math.max(0, skip - position)));
                position += chunk.byteLength;
                if (rest.byteLength === 0)
                    continue;
                this.#sent += rest.byteLength;
                yield rest;
            }
        }
        catch (error) {
            throw error instanceof SourceError ? error : new SourceError(error);
        }
    }
    async *#checked(bytes) {
        let actual;
        const stream = (0,verify/* verified */.zr)(bytes, this.#known, this.#where, (info) => {
            actual = info;
        });
        let held;
        for await (const chunk of stream) {
            if (held !== undefined)
                yield held;
            held = chunk;
        }
        this.#known = actual;
        if (!this.#accepted)
            await this.#blob.accept?.(actual);
        this.#accepted = true;
        if (held !== undefined)
            yield held;
    }
}
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
//# sourceMappingURL=source.js.map
;// CONCATENATED MODULE: ./lib/stores/registry/upload.js







/** Content up to this is collected first: its digest and length are then known, which every registry takes in one PUT. */
const SMALL = 1024 * 1024;
/**
 * Uploads a blob by the first way that suits what is known:
 *
 * 1. digest and size known, or small: POST, then one PUT with its length, the only way that works everywhere;
 * 2. else POST, one PATCH of unknown length, PUT;
 * 3. chunks with `Content-Range`, where the user asks (`chunkSize`) or a stream meets a registry with `OCI-Chunk-Min-Length`.
 *
 * After a cut the registry is asked how far it came, and the rest follows; where it does not say, a new session starts from the first
 * byte. A body is never sent again into a session of unknown state: registries would append it. The
 * session is cancelled when the upload fails. `pending` is a session already open for this blob (from a mount that did not happen).
 */
async function uploadBlob(place, blob, pending) {
    const upload = new Upload(place, blob, pending);
    try {
        return await upload.run();
    }
    catch (error) {
        await upload.cancel();
        throw error instanceof SourceError ? error.error : error;
    }
}
class Upload {
    #place;
    #source;
    #tries;
    #session;
    #small;
    /** Bytes the session holds, after the registry said so. */
    #offset = 0;
    /** A PUT with the content in it was not taken (old Artifactory answers 404): PATCH first. */
    #patchFirst = false;
    #mayResume = true;
    #digestRefusals = 0;
    #loginRefusals = 0;
    constructor(place, blob, pending) {
        this.#place = place;
        this.#source = new BlobSource(blob, place.label);
        this.#tries = new Tries(place.client.settings.retries, place.client.runtime);
        this.#session = pending;
    }
    async run() {
        this.#small = await this.#source.small(SMALL);
        for (;;) {
            let setback;
            try {
                this.#session ??= await startSession(this.#place);
                const response = await this.#send(this.#session);
                if (isSuccess(response)) {
                    await response.discard();
                    return this.#done();
                }
                setback = setbackOf(response.status, await this.#place.client.judge(response, this.#asked()));
            }
            catch (error) {
                if (!isTransient(error))
                    throw error;
                setback = { kind: 'cut', failure: error, delay: 0 };
            }
            if (await this.#recover(setback))
                return this.#done();
        }
    }
    async cancel() {
        if (this.#session !== undefined)
            await cancelSession(this.#place, this.#session);
        this.#session = undefined;
    }
    /** One attempt: the last response, which is the closing PUT's if all went well. */
    async #send(session) {
        const { digest, size } = this.#source.known;
        const chunkSize = this.#chunkSize(session);
        if (chunkSize !== undefined) {
            const outcome = await sendChunks(this.#place, session, this.#source.pass(this.#offset), this.#offset, chunkSize, (at) => {
                this.#session = at;
                this.#tries.progressed();
            });
            if (outcome !== undefined)
                return outcome;
        }
        else if (digest !== undefined && size !== undefined && this.#offset === 0 && !this.#patchFirst) {
            return closeSession(this.#place, session, digest, this.#body(size));
        }
        else if (size === undefined || this.#offset < size) {
            const range = this.#offset > 0 && size !== undefined ? { start: this.#offset, end: size - 1 } : undefined;
            const response = await patchSession(this.#place, session, this.#body(size), range);
            if (!isSuccess(response))
                return response;
            this.#session = await advanced(this.#place, session, response);
        }
        return this.#close();
    }
    async #close() {
        const { digest, size } = this.#source.known;
        // A resumed upload that had everything already has not been hashed in this pass.
        if (digest === undefined || size === undefined)
            throw new failure/* Failure */.HR('failed', 'an upload ended without its digest');
        return closeSession(this.#place, this.#session, digest);
    }
    #body(size) {
        if (this.#small !== undefined)
            return this.#small.subarray(this.#offset);
        const open = () => this.#source.pass(this.#offset);
        return size === undefined ? { open } : { open, length: size - this.#offset };
    }
    #chunkSize(session) {
        const asked = this.#place.client.settings.chunkSize;
        const { digest, size } = this.#source.known;
        if (this.#small !== undefined && (asked === undefined || this.#small.byteLength <= asked))
            return undefined;
        if (asked !== undefined)
            return size !== undefined && size <= asked ? undefined : Math.max(asked, session.minChunk ?? 0);
        if (session.minChunk === undefined || session.minChunk > CHUNK_MOST)
            return undefined;
        return digest !== undefined && size !== undefined ? undefined : Math.max(session.minChunk, CHUNK_LEAST);
    }
    /** Decides where the next attempt begins, or throws when there shall be none. True when the blob turns out to be there. */
    async #recover(setback) {
        const { kind, failure } = setback;
        if (kind === 'final')
            throw failure;
        if (kind === 'login' && ++this.#loginRefusals > 1)
            throw failure;
        if (kind === 'digest' && ++this.#digestRefusals > 1)
            throw failure;
        if (kind === 'style' && this.#patchFirst)
            throw failure;
        if (kind === 'style')
            this.#patchFirst = true;
        if (kind === 'digest' || kind === 'offset')
            this.#mayResume = kind === 'offset' && this.#mayResume;
        if (!(await this.#tries.again(setback.delay)))
            throw failure;
        const canResume = this.#mayResume && (kind === 'cut' || kind === 'offset');
        if (canResume && (await this.#resume())) {
            this.#say(`${failure.message}; going on from byte ${this.#offset}`);
            return false;
        }
        if ((kind === 'cut' || kind === 'lost') && (await this.#isThere()))
            return true;
        if (kind !== 'lost')
            await this.cancel();
        this.#session = undefined;
        this.#offset = 0;
        this.#say(`${failure.message}; uploading again from the start`);
        return false;
    }
    #say(what) {
        this.#place.client.runtime.log.debug(`${this.#place.label}: ${what}`);
    }
    async #resume() {
        const session = this.#session;
        if (session === undefined)
            return true;
        try {
            const found = await sessionOffset(this.#place, session, this.#source.sent);
            if (found === undefined)
                return false;
            if (found.offset > this.#offset)
                this.#tries.progressed();
            this.#session = found.session;
            this.#offset = found.offset;
            return true;
        }
        catch {
            return false;
        }
    }
    /** The answer of a closing PUT may get lost after the registry did its work. */
    async #isThere() {
        const { digest, size } = this.#source.known;
        if (digest === undefined || size === undefined)
            return false;
        try {
            return (await statBlob(this.#place, digest))?.size === size;
        }
        catch {
            return false;
        }
    }
    #done() {
        this.#session = undefined;
        return this.#source.known;
    }
    #asked() {
        const { digest } = this.#source.known;
        return {
            method: 'PUT',
            to: '',
            scopes: [],
            expect: [],
            doing: `take the blob ${digest ?? 'of a stream'}`,
            repository: this.#place.repository,
            reference: digest === undefined ? this.#place.label : `${this.#place.label}@${digest}`,
        };
    }
}
/** A chunk is held in memory; registries that ask for more than this at a time get a stream instead. */
const CHUNK_MOST = 64 * 1024 * 1024;
const CHUNK_LEAST = 8 * 1024 * 1024;
function isSuccess(response) {
    return [200, 201, 202, 204].includes(response.status);
}
//# sourceMappingURL=upload.js.map
;// CONCATENATED MODULE: ./lib/stores/registry/repository.js










/** One repository of a registry as a store. */
class RegistryStore {
    label;
    /** As in `Reference.registry`. */
    registry;
    /** As in `Reference.repository`. */
    repository;
    #place;
    #capabilities;
    /** Upload sessions that mounts opened instead of mounting, for the upload that follows. */
    #sessions = new Map();
    constructor(client, repository, capabilities) {
        if (!(0,reference/* isRepository */.Z6)(repository)) {
            throw new failure/* Failure */.HR('invalid', `"${repository}" is not a repository of ${client.name}`, { reference: repository });
        }
        this.label = `${client.name}/${repository}`;
        this.registry = client.name;
        this.repository = repository;
        this.#place = { client, repository, label: this.label };
        this.#capabilities = capabilities;
    }
    resolve(name) {
        return resolveManifest(this.#place, name);
    }
    readManifest(name) {
        return readManifest(this.#place, name);
    }
    statBlob(digest) {
        return statBlob(this.#place, digest);
    }
    readBlob(blob, range) {
        return downloadBlob(this.#place, blob, range);
    }
    tags() {
        return listTags(this.#place);
    }
    referrers(digest, artifactType) {
        return listReferrers(this.#place, digest, artifactType);
    }
    async writeBlob(blob) {
        return uploadBlob(this.#place, blob, blob.digest === undefined ? undefined : this.#takeSession(blob.digest));
    }
    async mountBlob(digest, fromRepository) {
        if (fromRepository === this.repository)
            return (await this.statBlob(digest)) !== undefined;
        const outcome = await mountBlob(this.#place, digest, fromRepository);
        if (outcome.mounted)
            return true;
        const { session } = outcome;
        const earlier = this.#takeSession(digest);
        if (earlier !== undefined)
            await cancelSession(this.#place, earlier);
        if (session !== undefined)
            this.#sessions.set(digest, session);
        return false;
    }
    /** Also keeps the referrers index under the fallback tag, where the registry does not list referrers itself. */
    async writeManifest(document, tag) {
        const { digest } = document.descriptor;
        const response = await putManifest(this.#place, document, tag ?? digest);
        const subject = document.content.subject?.digest;
        if (subject === undefined)
            return;
        // Some registries have sent OCI-Subject without serving the list (ECR), so the word alone is not enough.
        if (response.header('oci-subject') !== undefined && (await this.#listsReferrers(subject)))
            return;
        await addToFallback(this.#place, subject, referrerDescriptor(document));
    }
    /**
     * Takes a tag away (distribution-spec, Deleting tags). Registries that cannot (distribution before 3, ECR) are `unsupported`: the known way around
     * it, putting a throw-away manifest under the tag and deleting that, would leave the tag on rubbish when it is
     * interrupted or deletion is switched off.
     */
    async removeTag(tag) {
        try {
            return await deleteManifest(this.#place, tag);
        }
        catch (error) {
            if (!(error instanceof failure/* Failure */.HR) || !['unsupported', 'mismatch', 'failed'].includes(error.code))
                throw error;
            if (error.code === 'failed' && !/DIGEST|TAG|UNSUPPORTED|INVALID/.test(error.message))
                throw error;
            throw new failure/* Failure */.HR('unsupported', `${this.registry} cannot take the tag ${tag} away from its image`, {
                reference: referenceOf(this.#place, tag),
                hint: 'Remove it in the registry itself, or remove the image by its digest, which takes all its tags along.',
                cause: error,
            });
        }
    }
    /** Also takes it out of its subject's fallback index. */
    async removeManifest(digest) {
        const found = await findManifest(this.#place, digest);
        if (found === undefined)
            return false;
        const subject = found.document.content.subject?.digest;
        const removed = await deleteManifest(this.#place, digest);
        if (removed && subject !== undefined && !(await this.#listsReferrers(subject))) {
            await removeFromFallback(this.#place, subject, digest);
        }
        return removed;
    }
    removeBlob(digest) {
        return withDeleteScope(this.#place, async (scope) => {
            const response = await this.#place.client.send({
                method: 'DELETE',
                to: apiPath(this.#place, `blobs/${digest}`),
                scopes: [scope],
                expect: [200, 202, 204, 404],
                doing: `remove the blob ${digest}`,
                repository: this.repository,
                reference: `${this.label}@${digest}`,
            });
            await response.discard();
            return response.status !== 404;
        });
    }
    /** Cancels upload sessions that nobody used. Connections belong to the registry and stay. */
    async close() {
        const sessions = [...this.#sessions.values()];
        this.#sessions.clear();
        await Promise.all(sessions.map((session) => cancelSession(this.#place, session)));
    }
    #takeSession(digest) {
        const session = this.#sessions.get(digest);
        this.#sessions.delete(digest);
        return session;
    }
    #listsReferrers(subject) {
        this.#capabilities.referrersApi ??= hasReferrersApi(this.#place, subject);
        return this.#capabilities.referrersApi;
    }
}
//# sourceMappingURL=repository.js.map
// EXTERNAL MODULE: ./lib/stores/registry/address.js
var registry_address = __webpack_require__(7180);
;// CONCATENATED MODULE: ./lib/stores/registry/redact.js
/** A URL for messages: without user, query (signatures, `_state`, tokens) and fragment. */
function shownUrl(url) {
    return `${url.protocol}//${url.host}${url.pathname}`;
}
const LIMIT = 300;
/** Text from a server for messages: one line of limited length, no control characters, no queries, no credentials. */
function shownText(text) {
    const line = text
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
;// CONCATENATED MODULE: ./lib/stores/registry/errors.js




/** Reads an error body: the distribution form, an OAuth2 error, the vendors' plain JSON, or text. Never throws. */
function readErrors(body, contentType = '') {
    let value;
    try {
        value = (0,json/* parseJson */.qF)(body, 'the error');
    }
    catch {
        const text = Buffer.from(body).toString('utf8');
        if (contentType.includes('html') || /^\s*</.test(text))
            return [];
        return text.trim() === '' ? [] : [{ code: '', message: shownText(text) }];
    }
    if (!(0,json/* isObject */.Gv)(value))
        return [];
    const errors = (0,json/* field */.ZZ)(value, 'errors');
    if (Array.isArray(errors))
        return errors.filter(json/* isObject */.Gv).map(readOne);
    return [readOne(value)].filter(({ code, message }) => code !== '' || message !== '');
}
function readOne(object) {
    const text = (...keys) => {
        const found = keys.map((key) => (0,json/* field */.ZZ)(object, key)).find((part) => typeof part === 'string' && part !== '');
        return shownText(found ?? '');
    };
    const detail = (0,json/* field */.ZZ)(object, 'detail');
    const message = text('message', 'error_description', 'details', 'detail');
    const extra = (0,json/* isObject */.Gv)(detail) && typeof (0,json/* field */.ZZ)(detail, 'message') === 'string' ? String((0,json/* field */.ZZ)(detail, 'message')) : '';
    return {
        code: text('code', 'error', '__type'),
        message: extra === '' ? message : shownText(`${message}: ${extra}`),
    };
}
/** Whether an error means that the name or digest is not there, whatever the status. */
function saysNotFound(status, errors) {
    if (status === 404)
        return true;
    const absent = /^(?:MANIFEST|NAME|BLOB|TAG)_UNKNOWN$|^NotFound$|^NOT_FOUND$/;
    return errors.some(({ code, message }) => absent.test(code) || (code === 'UNKNOWN' && /not found/i.test(message)));
}
/** Whether a 429 is the pull quota of Docker Hub, which lasts hours: waiting seconds does not help. */
function isPullQuota(errors) {
    return errors.some(({ message }) => /pull rate limit/i.test(message));
}
/** The one place that turns an answer into a `Failure` with what to do about it. */
function failureOf(status, errors, attempt) {
    const rule = RULES.find((one) => one.when(status, errors, attempt));
    const code = rule?.code ?? codeOf(status, errors);
    const said = errors.map(({ code: name, message }) => [name, message].filter((part) => part !== '').join(': '));
    const words = said.length === 0 ? '' : ` (${said.slice(0, 3).join('; ')})`;
    const hint = rule === undefined ? defaultHint(code, attempt) : rule.hint(attempt);
    return new failure/* Failure */.HR(code, `${attempt.registry} could not ${attempt.doing}: ${explain(code, status)}${words}`, {
        reference: attempt.reference,
        hint,
    });
}
const has = (errors, pattern) => errors.some(({ code, message }) => pattern.test(code) || pattern.test(message));
/** First match wins. */
const RULES = [
    {
        code: 'rate-limited',
        when: (status, errors) => status === 429 && isPullQuota(errors),
        hint: (attempt) => attempt.authenticated
            ? 'The account has used up its pulls for these hours. Wait, or pull from a mirror or another registry.'
            : 'Pulls without an account share a small quota per address. Log in to Docker Hub, or pull from a mirror.',
    },
    {
        code: 'rate-limited',
        when: (status) => status === 429,
        hint: ({ retryAfterMs }) => retryAfterMs === undefined
            ? 'Try again later, or with a lower concurrency.'
            : `The registry asks to come back in ${Math.ceil(retryAfterMs / 1000)} seconds.`,
    },
    {
        code: 'refused',
        when: (_, errors) => has(errors, /TAG_INVALID|ImageTagAlreadyExists|immutable|cannot be overwritten|tag.*already exists/i),
        hint: () => 'The registry keeps this tag as it is (immutable tags). Push another tag, or change the repository setting.',
    },
    {
        code: 'unauthorized',
        when: (status, errors) => (status === 401 || status === 403) && has(errors, /authorization token has expired|token (?:is |has )?expired/i),
        hint: () => 'The token has expired. Log in again and retry.',
    },
    {
        when: (status, errors, { registry }) => isEcr(registry) &&
            has(errors, /RepositoryNotFound|repository with name .* does not exist|NAME_UNKNOWN/) &&
            status < 500,
        code: 'not-found',
        hint: ({ repository }) => `ECR does not make repositories by pushing. Create it first: aws ecr create-repository --repository-name ${repository ?? 'NAME'}`,
    },
    {
        code: 'denied',
        when: (status, _, { registry }) => status === 403 && registry === 'ghcr.io',
        hint: () => 'Give the job "permissions: packages: write", and in the package settings under "Manage Actions access" add this repository with the Write role.',
    },
    {
        code: 'unsupported',
        when: (_, errors) => has(errors, /unsupported (?:manifest )?media ?type|media type.*not supported|MANIFEST_INVALID.*mediaType/i),
        hint: () => 'This registry may take OCI images only (zot does, without its docker2s2 setting): convert the image to OCI and push again.',
    },
    {
        code: 'refused',
        when: (status) => status === 413,
        hint: () => 'A proxy before the registry limits the size of a request. Raise its limit, or upload in chunks.',
    },
    {
        code: 'refused',
        when: (_, errors) => has(errors, /^QUOTA|quota|insufficient storage/i),
        hint: () => 'The project or account is full. Delete old images or raise its quota.',
    },
];
function codeOf(status, errors) {
    if (status === 401)
        return 'unauthorized';
    if (status === 403)
        return 'denied';
    if (saysNotFound(status, errors))
        return 'not-found';
    if (has(errors, /^UNSUPPORTED$/) || status === 405 || status === 501 || status === 415)
        return 'unsupported';
    if (has(errors, /^DIGEST_INVALID$|^SIZE_INVALID$/))
        return 'mismatch';
    if (status === 409 || status === 412 || status === 423)
        return 'refused';
    if (status === 408 || status === 504)
        return 'timeout';
    return 'failed';
}
function explain(code, status) {
    const words = {
        unauthorized: 'it does not know who is asking, or refuses the credential',
        denied: 'this account has no right to',
        'not-found': 'it is not there',
        'rate-limited': 'too many requests',
        refused: 'it is not allowed',
        unsupported: 'this registry does not do that',
        mismatch: 'the bytes are not what their digest says',
        timeout: 'it took too long',
    };
    return words[code] ?? `it answered with status ${status}`;
}
function defaultHint(code, attempt) {
    const { authenticated, registry, repository } = attempt;
    if (code === 'unauthorized') {
        return authenticated
            ? `Check the user name and the token for ${registry}: it may be mistyped, expired or revoked.`
            : `Log in first: seaworthy login ${registry}. Registries also answer so when the repository does not exist.`;
    }
    if (code === 'denied') {
        return authenticated
            ? `The credential for ${registry} was accepted but may not do this. Check its scopes and the rights on ${repository ?? 'the repository'}.`
            : `Log in first: seaworthy login ${registry}.`;
    }
    if (code === 'not-found')
        return 'Check the spelling, and that it was pushed; private ones need a login.';
    if (code === 'failed')
        return 'The registry has a problem of its own if this happens again: see its status page or log.';
    return undefined;
}
//# sourceMappingURL=errors.js.map
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
;// CONCATENATED MODULE: ./lib/stores/registry/realm.js



/** Token servers outside their registry's domain, by what the vendors document. */
const KNOWN_REALMS = {
    'registry-1.docker.io': ['auth.docker.io'],
    'registry.gitlab.com': ['gitlab.com'],
    'registry.redhat.io': ['sso.redhat.com'],
    'registry.connect.redhat.com': ['sso.redhat.com'],
};
/**
 * The token server's URL, when it may be asked at all: HTTPS (HTTP only where the registry itself is HTTP), no user name inside, and
 * no address of this machine or network unless the registry is there too or it is the registry's own host and port.
 * Names are checked again after their lookup, by the transport. Throws `Failure('refused')`.
 */
function checkRealm(realm, rules) {
    let url;
    try {
        url = new URL(realm, rules.registry);
    }
    catch (cause) {
        throw refused(rules, 'it is no URL', cause);
    }
    if (url.protocol === 'http:' && rules.registry.protocol === 'https:')
        throw refused(rules, 'it is plain HTTP');
    if (url.protocol !== 'https:' && url.protocol !== 'http:')
        throw refused(rules, `its scheme is ${url.protocol}`);
    if (url.username !== '' || url.password !== '')
        throw refused(rules, 'it holds a user name');
    if (url.host !== rules.registry.host && !rules.inside && (0,registry_address/* isInsideHost */.T8)(url.hostname)) {
        throw refused(rules, `${url.hostname} is an address inside this network`);
    }
    return url;
}
/** Whether the credential of a registry may be sent to this token server. */
function mayReceiveCredential(realm, rules) {
    const registry = rules.registry.hostname;
    if (realm.hostname === registry)
        return true;
    const listed = [...(KNOWN_REALMS[registry] ?? []), ...rules.trustedRealms.map((host) => host.toLowerCase())];
    if (listed.includes(realm.hostname) || listed.includes(realm.host))
        return true;
    const domain = registrableDomain(registry);
    return domain !== undefined && domain === registrableDomain(realm.hostname);
}
/** Names under which strangers may register names, besides the country codes' `co.uk` kind. */
const SHARED_SUFFIXES = new Set([
    'amazonaws.com',
    'azurecr.io',
    'azurecr.cn',
    'azurecr.us',
    'azurewebsites.net',
    'cloudapp.net',
    'cloudfront.net',
    'github.io',
    'gitlab.io',
    'herokuapp.com',
    'pkg.dev',
    'run.app',
    'web.app',
    'appspot.com',
    'fly.dev',
    'netlify.app',
    'vercel.app',
    'workers.dev',
    'pages.dev',
    'ngrok.io',
    'ngrok.app',
    'ngrok-free.app',
    'trycloudflare.com',
    'duckdns.org',
    'jfrog.io',
    'ocir.io',
    'ondigitalocean.app',
    'onrender.com',
]);
/**
 * The part of a name that one owner registered: `acme.com` of `auth.acme.com`. A short rule instead of the public suffix
 * list: it errs towards asking for `trustedRealms`. Undefined for addresses and single labels.
 */
function registrableDomain(hostname) {
    if ((0,external_node_net_.isIP)((0,registry_address/* unbracket */.ES)(hostname)) !== 0)
        return undefined;
    const labels = hostname.toLowerCase().replace(/\.$/, '').split('.');
    const lastTwo = labels.slice(-2).join('.');
    const isCountrySuffix = /^(?:[a-z]{1,3}|gov|mil|asso|info|name)\.[a-z]{2}$/.test(lastTwo);
    // Regional clouds put the region between: `dkr.ecr.eu-west-1.amazonaws.com` is shared to its last label but the account's.
    if (lastTwo === 'amazonaws.com' || labels.slice(-3).join('.') === 'amazonaws.com.cn')
        return labels.join('.');
    const suffixLength = isCountrySuffix || SHARED_SUFFIXES.has(lastTwo) ? 2 : 1;
    return labels.length > suffixLength ? labels.slice(-suffixLength - 1).join('.') : undefined;
}
function refused(rules, reason, cause) {
    return new failure/* Failure */.HR('refused', `${rules.registry.host} names a token server that is not asked: ${reason}`, {
        hint: 'The registry is misconfigured (its "realm"), or something between here and there rewrites its answers.',
        cause,
    });
}
//# sourceMappingURL=realm.js.map
;// CONCATENATED MODULE: ./lib/stores/registry/token.js





const CLIENT_ID = 'seaworthy';
const BODY_LIMIT = 128 * 1024;
const DEFAULT_LIFE_S = 60;
/**
 * Asks for a token (distribution token spec). A password goes in a GET, as every server knows it; where GET is not
 * served, by OAuth2 POST. An identity token goes by OAuth2 POST (`refresh_token`); servers that do not serve POST (GCR 404) or refuse it
 * (Artifactory 401, ACR 400) are asked by GET with the token as the password, as containerd does.
 */
async function requestToken(request, send) {
    const { credential } = request;
    if (credential?.kind === 'identity-token') {
        const answer = await byPost(request, { grant_type: 'refresh_token', refresh_token: credential.token }, send);
        if ('token' in answer || ![400, 401, 404, 405].includes(answer.status))
            return answer;
        const second = await byGet(request, credential.username, credential.token, send);
        return 'token' in second || answer.status === 404 || answer.status === 405 ? second : answer;
    }
    if (credential?.kind !== 'password')
        return byGet(request, undefined, undefined, send);
    const { username, password } = credential;
    const answer = await byGet(request, username, password, send);
    if ('token' in answer || (answer.status !== 404 && answer.status !== 405))
        return answer;
    return byPost(request, { grant_type: 'password', username, password }, send);
}
async function byGet(request, username, password, send) {
    const url = new URL(request.realm);
    if (request.service !== undefined)
        url.searchParams.set('service', request.service);
    for (const scope of request.scopes)
        url.searchParams.append('scope', formatScope(scope));
    if (username !== undefined && username !== '')
        url.searchParams.set('account', username);
    const headers = password === undefined ? {} : { authorization: basic(username ?? '', password) };
    return read(await send({ method: 'GET', url, headers }));
}
async function byPost(request, grant, send) {
    const form = new URLSearchParams({ ...grant, client_id: CLIENT_ID });
    if (request.service !== undefined)
        form.set('service', request.service);
    if (request.scopes.length > 0)
        form.set('scope', request.scopes.map(formatScope).join(' '));
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    return read(await send({ method: 'POST', url: request.realm, headers, body: Buffer.from(form.toString()) }));
}
async function read(response) {
    const body = await (0,verify/* collect */.Fo)(response.body, BODY_LIMIT, `the answer of the token server ${response.url.host}`);
    if (response.status !== 200) {
        return { status: response.status, errors: readErrors(body, response.header('content-type')) };
    }
    const value = (0,json/* parseJson */.qF)(body, `the answer of the token server ${response.url.host}`);
    const get = (key) => ((0,json/* isObject */.Gv)(value) ? (0,json/* field */.ZZ)(value, key) : undefined);
    const token = [get('token'), get('access_token')].find((part) => typeof part === 'string' && part !== '');
    if (typeof token !== 'string' || /[^\x21-\x7e]/.test(token)) {
        throw new failure/* Failure */.HR('failed', `the token server ${response.url.host} answered without a token`);
    }
    const life = get('expires_in');
    return { token, lifeMs: (typeof life === 'number' && life > 0 ? life : DEFAULT_LIFE_S) * 1000 };
}
/** The value of `Authorization` for a user and a password (RFC 7617, UTF-8). */
function basic(username, password) {
    return `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
}
//# sourceMappingURL=token.js.map
;// CONCATENATED MODULE: ./lib/stores/registry/auth.js





const REFRESH_AT = 0.75;
const IDENTITY_USERS = new Set(['<token>']);
/** Who we are to one registry: its challenge, our credential, and the tokens we hold, each fetched once however many ask. */
class Authorizer {
    #source;
    #runtime;
    #send;
    #place;
    #challenges = [];
    #credential;
    #tokens = [];
    #pending = new Map();
    constructor(source, runtime, send) {
        this.#source = source;
        this.#runtime = runtime;
        this.#send = send;
    }
    /** Learns how the registry wants to be answered. */
    learn(place, challenges) {
        this.#place = place;
        if (challenges.length > 0)
            this.#challenges = challenges;
    }
    get scheme() {
        return this.#bearer() !== undefined ? 'bearer' : this.#hasBasic() ? 'basic' : 'none';
    }
    async isAnonymous() {
        return (await this.credential()) === undefined;
    }
    /** The value of `Authorization` for these scopes; undefined where none is wanted or we have none. */
    async header(scopes) {
        if (this.#challenges.length === 0)
            return undefined;
        const credential = await this.credential();
        if (credential?.kind === 'registry-token')
            return `Bearer ${credential.token}`;
        const bearer = this.#bearer();
        if (bearer !== undefined)
            return `Bearer ${(await this.#token(bearer, mergeScopes(scopes))).value}`;
        if (!this.#hasBasic())
            throw this.#noScheme();
        if (credential?.kind === 'password')
            return basic(credential.username, credential.password);
        return credential === undefined ? undefined : basic(credential.username, credential.token);
    }
    /** A request with this header was refused: its token is not used again. True when another try can differ. */
    refused(header, challenges, scopes) {
        const before = this.#challenges.length;
        if (challenges.length > 0)
            this.#challenges = challenges;
        const held = this.#tokens.length;
        this.#tokens = this.#tokens.filter((token) => `Bearer ${token.value}` !== header);
        const asked = this.#challenges.flatMap(({ params }) => parseScopes(params.scope ?? ''));
        return (before !== this.#challenges.length ||
            held !== this.#tokens.length ||
            !covers(scopes, this.#sensible(asked, scopes)));
    }
    /** Our credential for this registry, looked up once. */
    credential() {
        this.#credential ??= (async () => {
            const found = await this.#source?.(this.#place?.name ?? '');
            if (found === undefined)
                return undefined;
            const secret = found.kind === 'password' ? found.password : found.token;
            this.#runtime.mask(secret);
            // As it goes over the wire under Basic: a server may show it in its answer.
            if (found.kind !== 'registry-token')
                this.#runtime.mask(basic(found.username, secret).slice('Basic '.length));
            // Credential helpers mark a refresh token by this user name (docker-credential-helpers, `<token>`).
            if (found.kind !== 'password' || !IDENTITY_USERS.has(found.username))
                return found;
            return { kind: 'identity-token', username: found.username, token: secret };
        })();
        return this.#credential;
    }
    async #token(bearer, scopes) {
        const now = this.#runtime.clock.now();
        this.#tokens = this.#tokens.filter((token) => token.refreshAt > now);
        const asked = this.#sensible(parseScopes(bearer.params.scope ?? ''), scopes);
        const wanted = mergeScopes([...scopes, ...asked]);
        const held = this.#tokens.find((token) => covers(token.scopes, wanted));
        if (held !== undefined)
            return held;
        const key = wanted.map(formatScope).sort().join(' ');
        const pending = this.#pending.get(key);
        if (pending !== undefined)
            return pending;
        const fetching = this.#fetch(bearer, this.#missingFirst(wanted)).finally(() => this.#pending.delete(key));
        this.#pending.set(key, fetching);
        return fetching;
    }
    async #fetch(bearer, scopes) {
        const place = this.#place;
        const realm = checkRealm(bearer.params.realm ?? '', place);
        const credential = await this.credential();
        if (credential !== undefined && !mayReceiveCredential(realm, place))
            throw strangeRealm(place.name, realm);
        const answer = await requestToken({ realm, service: bearer.params.service, scopes, credential }, this.#send);
        if (!('token' in answer)) {
            throw failureOf(answer.status, answer.errors, {
                doing: `give a token for ${scopes.map(formatScope).join(' ') || 'a login'}`,
                registry: place.name,
                repository: scopes.find(({ type }) => type === 'repository')?.name,
                authenticated: credential !== undefined,
            });
        }
        this.#runtime.mask(answer.token);
        const refreshAt = this.#runtime.clock.now() + answer.lifeMs * REFRESH_AT;
        const token = { value: answer.token, refreshAt, scopes };
        this.#tokens.push(token);
        return token;
    }
    /** What no token covers yet goes first: some servers look at the first scope only. */
    #missingFirst(scopes) {
        const isHeld = (scope) => this.#tokens.some((token) => covers(token.scopes, [scope]));
        return [...scopes.filter((scope) => !isHeld(scope)), ...scopes.filter(isHeld)];
    }
    /** A challenge may widen the rights on what we are asking about, not lead to other repositories. */
    #sensible(asked, wanted) {
        return asked.filter(({ type, name }) => wanted.some((scope) => scope.type === type && scope.name === name));
    }
    #bearer() {
        return this.#challenges.find(({ scheme, params }) => scheme === 'bearer' && (params.realm ?? '') !== '');
    }
    #hasBasic() {
        return this.#challenges.some(({ scheme }) => scheme === 'basic');
    }
    #noScheme() {
        const schemes = this.#challenges.map(({ scheme }) => scheme).join(', ');
        return new failure/* Failure */.HR('unsupported', `${this.#place?.name} asks for a login by ${schemes}, which is not supported`, {
            hint: 'Supported are Basic and Bearer with a token server.',
        });
    }
}
function strangeRealm(registry, realm) {
    return new failure/* Failure */.HR('refused', `${registry} names the token server ${realm.host}, which is of another domain; the credential was not sent there`, { hint: `If ${realm.hostname} belongs to the registry, declare it as a trusted realm.` });
}
//# sourceMappingURL=auth.js.map
;// CONCATENATED MODULE: ./lib/stores/registry/challenge.js
/**
 * Reads `WWW-Authenticate`: several schemes in one header or in several, quoted commas, escaped quotes, a token68. What
 * makes no sense is skipped, so that one bad scheme does not hide a good one.
 */
function parseChallenges(headers) {
    return headers.flatMap(parseHeader);
}
const TOKEN = /[!#$%&'*+\-.^_`|~0-9A-Za-z]+/y;
const SPACE = /[ \t]*/y;
const TOKEN68 = /[A-Za-z0-9\-._~+/]+=*(?=[ \t]*(?:,|$))/y;
function parseHeader(text) {
    const found = [];
    let at = 0;
    const take = (pattern) => {
        pattern.lastIndex = at;
        const match = pattern.exec(text)?.[0];
        if (match !== undefined)
            at += match.length;
        return match;
    };
    const takeValue = () => {
        if (text[at] !== '"')
            return take(TOKEN);
        const [value, end] = readQuoted(text, at);
        at = end;
        return value;
    };
    while (at < text.length) {
        take(SPACE);
        if (text[at] === ',') {
            at++;
            continue;
        }
        const word = take(TOKEN);
        if (word === undefined) {
            at++;
            continue;
        }
        const spaced = (take(SPACE) ?? '') !== '';
        const current = found.at(-1);
        // `name =` with white space before the sign is tolerated as RFC 9110 asks of recipients.
        if (text[at] === '=' && current !== undefined) {
            at++;
            take(SPACE);
            const value = takeValue();
            if (value !== undefined)
                current.params[word.toLowerCase()] ??= value;
        }
        else {
            found.push({ scheme: word.toLowerCase(), params: Object.create(null) });
            if (spaced)
                takeToken68();
        }
    }
    return found;
    function takeToken68() {
        // `Negotiate abc==`: a blob instead of parameters. A following scheme looks alike only without `=`, so demand the end or a comma.
        const before = at;
        const blob = take(TOKEN68);
        if (blob !== undefined && /^[!-~]+$/.test(blob))
            return;
        at = before;
    }
}
function readQuoted(text, start) {
    let value = '';
    let at = start + 1;
    for (; at < text.length && text[at] !== '"'; at++) {
        if (text[at] === '\\' && at + 1 < text.length)
            at++;
        value += text[at];
    }
    return [value, at + 1];
}
//# sourceMappingURL=challenge.js.map
;// CONCATENATED MODULE: ./lib/stores/registry/origin.js


/**
 * Asks for `/v2/` by the schemes that may be used with this host, in order, and returns the first answer of a server that
 * speaks the scheme. Its URL tells which it was.
 */
async function chooseOrigin(host, options, ask) {
    const schemes = schemesFor(host, options);
    let failure;
    for (const scheme of schemes) {
        try {
            const response = await ask(new URL(`${scheme}://${host}/v2/`));
            // Servers that speak TLS answer plain HTTP with 400 and a sentence (Go, nginx).
            const mistaken = scheme === 'http' && response.status === 400 && schemes.length > 1;
            if (!mistaken || scheme === schemes.at(-1))
                return response;
            await response.discard();
        }
        catch (error) {
            failure ??= error;
            if (!isProtocolError(error))
                throw error;
        }
    }
    throw failure;
}
/** Plain HTTP only for this machine or when asked for; never as a way around a certificate. */
function schemesFor(host, options) {
    const { plainHttp, insecureTls, ca, clientCert } = options;
    if (plainHttp === true)
        return insecureTls === true ? ['https', 'http'] : ['http'];
    if (plainHttp === false || !(0,registry_address/* isLoopbackHost */.cW)(new URL(`http://${host}`).hostname))
        return ['https'];
    if (clientCert !== undefined)
        return ['https'];
    // Certificates of one's own are for some registry of the run, perhaps not for this one.
    const expectsTls = insecureTls === true || (ca !== undefined && ca.length > 0);
    return expectsTls ? ['https', 'http'] : ['http', 'https'];
}
/** The other side answered, but not in this protocol. */
function isProtocolError(error) {
    const code = error.cause?.code ?? '';
    return error instanceof failure/* Failure */.HR && /^(?:EPROTO|ECONNRESET|HPE_|ERR_SSL)/.test(code);
}
//# sourceMappingURL=origin.js.map
;// CONCATENATED MODULE: ./lib/stores/registry/redirect.js


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
            throw redirect_refused(first.url, `more than ${MOST_REDIRECTS} times`);
        request = await redirected(request, response, location, reopen);
    }
}
async function redirected(request, response, location, reopen) {
    let url;
    try {
        url = new URL(location, request.url);
    }
    catch {
        throw redirect_refused(request.url, 'to something that is no URL');
    }
    if (url.protocol !== 'https:' && url.protocol !== request.url.protocol)
        throw redirect_refused(request.url, `to ${url.protocol}`);
    if (url.username !== '' || url.password !== '')
        throw redirect_refused(request.url, 'to a URL with a user name');
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
function redirect_refused(url, how) {
    return new failure/* Failure */.HR('refused', `${shownUrl(url)} redirects ${how}; it is not followed`);
}
//# sourceMappingURL=redirect.js.map
;// CONCATENATED MODULE: ./lib/stores/registry/slots.js
/** Lets a number of tasks run at a time; the others wait their turn in order. */
class Slots {
    #free;
    #waiting = [];
    constructor(count) {
        this.#free = count;
    }
    async use(task) {
        if (this.#free > 0)
            this.#free--;
        else
            await new Promise((resolve) => this.#waiting.push(resolve));
        try {
            return await task();
        }
        finally {
            // A slot goes from hand to hand, so nobody overtakes.
            const next = this.#waiting.shift();
            if (next === undefined)
                this.#free++;
            else
                next();
        }
    }
}
//# sourceMappingURL=slots.js.map
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(4708);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(1692);
// EXTERNAL MODULE: ./lib/stores/registry/proxy-env.js
var proxy_env = __webpack_require__(4317);
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
        const { TunnelAgent } = await __webpack_require__.e(/* import() */ 352).then(__webpack_require__.bind(__webpack_require__, 7352));
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
        const { ca, clientCert, clientKey, insecureTls } = this.#settings;
        return {
            ...(ca === undefined || ca.length === 0 ? {} : { ca: [...usualAuthorities(), ...ca] }),
            ...(own && clientCert !== undefined ? { cert: clientCert } : {}),
            ...(own && clientKey !== undefined ? { key: clientKey } : {}),
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
                hint: 'The network or the registry is stuck. Try again; a slow registry may need a longer timeout.',
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
var external_node_dns_ = __webpack_require__(610);
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
    if (isCertificateError(code)) {
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
        this.#signal = runtime.signal;
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
        const { headers, commit, connect, stall } = this.#timeouts;
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
                    deadline.arm(request.commits === true ? commit : headers, 'no answer');
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
;// CONCATENATED MODULE: ./lib/stores/registry/warnings.js

/** Shows what a registry wants its users to know (`Warning: 299 - "text"`, distribution-spec, Warnings): each text once. */
class Warnings {
    #registry;
    #log;
    #seen = new Set();
    constructor(registry, log) {
        this.#registry = registry;
        this.#log = log;
    }
    show(headers) {
        for (const header of headers) {
            for (const [, quoted] of header.matchAll(/299\s+\S+\s+"((?:\\.|[^"\\])*)"/g)) {
                const text = shownText(quoted.replace(/\\(.)/g, '$1'));
                if (text === '' || this.#seen.has(text) || this.#seen.size >= 50)
                    continue;
                this.#seen.add(text);
                this.#log.warn(`${this.#registry} says: ${text}`);
            }
        }
    }
}
//# sourceMappingURL=warnings.js.map
;// CONCATENATED MODULE: ./lib/stores/registry/request.js










/** Speaks to one registry: the one place with its login, its limits, its retries, its redirects. */
class RegistryClient {
    /** As in `Reference.registry`. */
    name;
    settings;
    runtime;
    auth;
    #apiHost;
    #transport;
    #backoff;
    #requests;
    #uploads;
    #warnings;
    #base;
    #inside = false;
    constructor(name, apiHost, settings, runtime) {
        this.name = name;
        this.settings = settings;
        this.runtime = runtime;
        this.#apiHost = apiHost;
        this.#transport = new Transport(settings, runtime, new URL(`https://${apiHost}`).hostname);
        this.#backoff = new HostBackoff(runtime.clock);
        this.#requests = new Slots(settings.concurrency);
        // Uploads have slots of their own: the source of one may be a download from the same host, which must not wait for it.
        this.#uploads = new Slots(settings.concurrency);
        this.#warnings = new Warnings(name, runtime.log);
        this.auth = new Authorizer(settings.credentials, runtime, (request) => this.#sendToRealm(request));
    }
    /** The registry's base URL, found by the first question to it (`GET /v2/`), which also brings its challenge. */
    base() {
        this.#base ??= this.#ping().catch((error) => {
            this.#base = undefined;
            throw error;
        });
        return this.#base;
    }
    /**
     * Sends a request with all that belongs to it: the login (renewed once on 401), waiting turns, redirects, and tries again on network
     * errors, 408, 429 and 5xx. The status of the response is one of `expect`; everything else is a `Failure`. A stream is sent once.
     */
    async send(request) {
        const base = await this.base();
        const url = typeof request.to === 'string' ? new URL(request.to, base) : request.to;
        const tries = new Tries(this.settings.retries, this.runtime);
        const isStream = request.body !== undefined && !(request.body instanceof Uint8Array);
        const slots = isStream ? this.#uploads : this.#requests;
        let renewed = false;
        for (;;) {
            await this.#backoff.ready(this.runtime.signal);
            const header = url.origin === base.origin ? await this.auth.header(request.scopes) : undefined;
            let response;
            try {
                response = await slots.use(() => this.#exchange(request, url, base, header));
            }
            catch (error) {
                if (request.once === true || isStream || !isTransient(error) || !(await tries.again()))
                    throw error;
                this.runtime.log.debug(`${this.name}: ${error.message}; trying again`);
                continue;
            }
            this.#warnings.show(response.headerValues('warning'));
            if (response.status === 401 && !renewed) {
                renewed = true;
                const again = this.auth.refused(header, parseChallenges(response.headerValues('www-authenticate')), request.scopes);
                if (again && !isStream) {
                    await response.discard();
                    continue;
                }
            }
            if (request.expect === 'any' || request.expect.includes(response.status))
                return response;
            const { failure, delay } = await this.judge(response, request);
            if (delay === undefined || request.once === true || isStream || !(await tries.again(delay, this.#backoff)))
                throw failure;
            this.runtime.log.debug(`${this.name}: ${failure.message}; trying again`);
        }
    }
    close() {
        this.#transport.close();
    }
    async #exchange(request, url, base, header) {
        return follow({
            method: request.method,
            url,
            headers: {
                'user-agent': this.settings.userAgent,
                ...request.headers,
                ...(header === undefined ? {} : { authorization: header }),
            },
            body: await openBody(request.body),
            guarded: this.#isGuarded(url, base),
            commits: request.commits,
        }, (wire) => this.#transport.send({ ...wire, guarded: this.#isGuarded(wire.url, base) }), async () => openBody(request.body));
    }
    /** What an answer nobody expected means, and how long to wait if it is worth another try. */
    async judge(response, request) {
        const errors = await readErrorBody(response);
        const wait = retryAfter(response.header('retry-after'), this.runtime.clock.now());
        const failure = failureOf(response.status, errors, {
            doing: request.doing,
            registry: this.name,
            repository: request.repository,
            reference: request.reference,
            authenticated: !(await this.auth.isAnonymous()),
            retryAfterMs: wait,
        });
        const lasting = !isTransientStatus(response.status) || (response.status === 429 && isPullQuota(errors));
        return { failure, errors, delay: lasting ? undefined : (wait ?? 0) };
    }
    async #ping() {
        const tries = new Tries(this.settings.retries, this.runtime);
        for (;;) {
            try {
                const response = await this.#requests.use(() => chooseOrigin(this.#apiHost, this.settings, (url) => this.#transport.send({
                    method: 'GET',
                    url,
                    headers: { 'user-agent': this.settings.userAgent },
                    guarded: false,
                })));
                const base = new URL('/', response.url);
                this.#inside = (0,registry_address/* isInsideHost */.T8)(base.hostname) || (0,registry_address/* isInsideAddress */.tT)(response.remoteAddress ?? '');
                const challenges = parseChallenges(response.headerValues('www-authenticate'));
                this.auth.learn(this.#place(base), response.status === 401 ? challenges : []);
                if (!isTransientStatus(response.status)) {
                    await response.discard();
                    return base;
                }
                const { failure, delay } = await this.judge(response, PING);
                if (delay === undefined || !(await tries.again(delay, this.#backoff)))
                    throw failure;
            }
            catch (error) {
                if (!isTransient(error) || !(await tries.again()))
                    throw error;
            }
        }
    }
    async #sendToRealm(request) {
        const base = await this.base();
        const tries = new Tries(this.settings.retries, this.runtime);
        for (;;) {
            try {
                const headers = { 'user-agent': this.settings.userAgent, ...request.headers };
                const guarded = this.#isGuarded(request.url, base);
                const response = await this.#transport.send({ ...request, headers, guarded });
                if (!isTransientStatus(response.status))
                    return response;
                const wait = retryAfter(response.header('retry-after'), this.runtime.clock.now());
                if (!(await tries.again(wait)))
                    return response;
                await response.discard();
            }
            catch (error) {
                if (!isTransient(error) || !(await tries.again()))
                    throw error;
            }
        }
    }
    /** The registry's own host and port are always fine; others must not be inside a network the registry is not in. */
    #isGuarded(url, base) {
        return !this.#inside && url.host !== base.host;
    }
    #place(base) {
        return {
            name: this.name,
            registry: base,
            inside: this.#inside,
            trustedRealms: this.settings.trustedRealms,
        };
    }
}
const PING = { method: 'GET', to: '/v2/', scopes: [], expect: [], doing: 'be asked for its API' };
const ERROR_BODY_LIMIT = 64 * 1024;
async function readErrorBody(response) {
    const chunks = [];
    let size = 0;
    try {
        for await (const chunk of response.body) {
            chunks.push(chunk);
            size += chunk.byteLength;
            if (size > ERROR_BODY_LIMIT)
                break;
        }
    }
    catch {
        // The status says enough.
    }
    return readErrors(Buffer.concat(chunks), response.header('content-type'));
}
async function openBody(body) {
    if (body === undefined || body instanceof Uint8Array)
        return body;
    return { stream: await body.open(), ...(body.length === undefined ? {} : { length: body.length }) };
}
//# sourceMappingURL=request.js.map
;// CONCATENATED MODULE: ./lib/stores/registry/registry.js






/** Opens a registry by its normalised name (`Reference.registry`). Nothing is sent before the first question. */
function openRegistry(host, options, runtime) {
    const client = new RegistryClient(host, (0,reference/* apiHost */.nz)(host), withDefaults(options), runtime);
    const capabilities = { referrersApi: undefined };
    const stores = new Map();
    return {
        label: host,
        host,
        repository: (name) => {
            const store = stores.get(name) ?? new RegistryStore(client, name, capabilities);
            stores.set(name, store);
            return store;
        },
        names: () => listRepositories(client),
        checkAccess: (scope) => checkAccess(client, scope),
        close: async () => {
            await Promise.all([...stores.values()].map((store) => store.close()));
            client.close();
        },
    };
}
//# sourceMappingURL=registry.js.map

/***/ })

};
