export const id = 4809;
export const ids = [4809];
export const modules = {

/***/ 22437:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ storedInstead),
/* harmony export */   j: () => (/* binding */ AlteredManifest)
/* harmony export */ });
/** The cause of a failed write of a manifest: it was stored, but as another one than was sent, under the tag too. */
class AlteredManifest extends Error {
    name = 'AlteredManifest';
    /** What it is there now. */
    storedAs;
    constructor(storedAs) {
        super(`the registry answered with the digest ${storedAs}`);
        this.storedAs = storedAs;
    }
}
/** The digest of what was stored in place of a manifest, when that is why a write failed. */
function storedInstead(error) {
    const cause = error instanceof Error ? error.cause : undefined;
    return cause instanceof AlteredManifest ? cause.storedAs : undefined;
}
//# sourceMappingURL=altered-manifest.js.map

/***/ }),

/***/ 38571:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LK: () => (/* binding */ memoryStore),
/* harmony export */   LO: () => (/* binding */ missing)
/* harmony export */ });
/* unused harmony export memoryRepositories */
/* harmony import */ var _image_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37241);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20438);
/* harmony import */ var _verify_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51593);



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
    async mountBlob(digest, fromRepository, origin) {
        if (origin !== undefined)
            return false;
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

/***/ 69711:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WN: () => (/* binding */ downloadBlob),
/* harmony export */   Y: () => (/* binding */ contentLength),
/* harmony export */   aO: () => (/* binding */ statBlob)
/* harmony export */ });
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20438);
/* harmony import */ var _verify_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51593);
/* harmony import */ var _auth_scope_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(24943);
/* harmony import */ var _place_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(13751);
/* harmony import */ var _retry_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(10246);





/**
 * Streams a blob. After a cut it goes on where it was, by Range; where the registry has no ranges it starts over and skips what was
 * delivered. A whole blob is hashed on its way and fails with `mismatch` at its end if it is not what its digest says.
 */
function downloadBlob(place, blob, range) {
    if (range !== undefined)
        return content(place, blob.digest, range.start, range.end);
    return (0,_verify_js__WEBPACK_IMPORTED_MODULE_1__/* .verified */ .zr)(content(place, blob.digest, 0, undefined), blob, place.label);
}
/** Size of a blob that is there. A 403 counts as not there: registries hide so what a token may not see. With `once`, where nothing depends on it. */
async function statBlob(place, digest, once = false) {
    const response = await request(place, 'HEAD', digest, {}, [200, 403, 404, 405], once);
    await response.discard();
    if (response.status === 404 || response.status === 403)
        return undefined;
    const length = response.status === 200 ? contentLength(response) : undefined;
    if (length !== undefined)
        return { digest, size: length };
    return once ? undefined : sizeByGet(place, digest);
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
    const tries = place.client.tries();
    let at = start;
    for (;;) {
        if (end !== undefined && at > end)
            return;
        // What comes before the content has had its tries when it fails.
        const response = await ask(place, digest, at, end);
        try {
            for await (const chunk of wanted(place, digest, response, at, end)) {
                at += chunk.byteLength;
                tries.moved(chunk.byteLength);
                yield chunk;
            }
            return;
        }
        catch (error) {
            if (!(0,_retry_js__WEBPACK_IMPORTED_MODULE_3__/* .isTransient */ .dg)(error) || !(await tries.again(0, undefined, error)))
                throw error;
            place.client.runtime.log.debug(`${place.label}: ${digest} was cut at byte ${at}; going on from there`);
        }
    }
}
function ask(place, digest, at, end) {
    const ranged = at > 0 || end !== undefined;
    const headers = ranged ? { range: `bytes=${at}-${end ?? ''}` } : {};
    return request(place, 'GET', digest, headers, [200, 206, 416]);
}
/** The bytes from `at` on, whether the registry does ranges or not. */
async function* wanted(place, digest, response, at, end) {
    if (response.status === 416) {
        await response.discard();
        return;
    }
    const startsAt = response.status === 206 ? rangeStart(response, at) : 0;
    if (startsAt > at) {
        await response.discard();
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('failed', `${place.label} answered for byte ${at} of ${digest} with byte ${startsAt}`);
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
function request(place, method, digest, headers, expect, once = false) {
    return place.client.send({
        method,
        once,
        to: (0,_place_js__WEBPACK_IMPORTED_MODULE_4__/* .apiPath */ .S)(place, `blobs/${digest}`),
        scopes: [(0,_auth_scope_js__WEBPACK_IMPORTED_MODULE_2__/* .repositoryScope */ .F7)(place.repository, 'pull')],
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

/***/ }),

/***/ 43429:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IX: () => (/* binding */ nextLink),
/* harmony export */   KC: () => (/* binding */ resolveLocation),
/* harmony export */   Zj: () => (/* binding */ nextPage),
/* harmony export */   hQ: () => (/* binding */ withDigest)
/* harmony export */ });
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20438);

/**
 * The target of `rel="next"` in `Link` headers (RFC 8288), also without the angle brackets or the quotes, and among other
 * links. Undefined when there is no next page.
 */
function nextLink(headers) {
    for (const header of headers) {
        for (let at = 0; at < header.length;) {
            const link = readLink(header, at);
            // One step at least: what makes no sense is passed over.
            at = Math.max(link.end, at + 1);
            if (link.target !== '' && link.relations.includes('next'))
                return link.target;
        }
    }
    return undefined;
}
const WORD = /[^,;"]*/y;
/** One link, in a single pass: each character is looked at once, whatever the header says. */
function readLink(header, start) {
    let at = start;
    const word = () => {
        WORD.lastIndex = at;
        const found = WORD.exec(header)?.[0] ?? '';
        at += found.length;
        return found.trim();
    };
    const open = /[\s,]*/y;
    open.lastIndex = at;
    at += open.exec(header)?.[0].length ?? 0;
    let target;
    if (header[at] === '<') {
        const close = header.indexOf('>', at);
        if (close < 0)
            return { target: '', relations: [], end: header.length };
        target = header.slice(at + 1, close).trim();
        at = close + 1;
    }
    else {
        target = word();
    }
    let relations;
    while (at < header.length && header[at] !== ',') {
        if (header[at] === '"') {
            at = endOfQuoted(header, at);
            continue;
        }
        if (header[at] === ';')
            at++;
        const [name = '', value = ''] = parted(word());
        if (name.toLowerCase() !== 'rel' || relations !== undefined)
            continue;
        const from = at;
        if (value === '' && header[at] === '"')
            at = endOfQuoted(header, at);
        const text = value === '' ? header.slice(from + 1, at - 1) : value;
        relations = text.trim().toLowerCase().split(/\s+/);
    }
    return { target, relations: relations ?? [], end: at + 1 };
}
/** `name=value` in two; only the name where there is no sign. */
function parted(text) {
    const sign = text.indexOf('=');
    return sign < 0 ? [text, ''] : [text.slice(0, sign).trim(), text.slice(sign + 1).trim()];
}
/** The place after the quoted text that begins at `start`; the end of the header when it does not end. */
function endOfQuoted(header, start) {
    let at = start + 1;
    while (at < header.length && header[at] !== '"')
        at += header[at] === '\\' ? 2 : 1;
    return Math.min(header.length, at + 1);
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
    // A fragment is never sent: what we add to the query must not end up in it.
    url.hash = '';
    return url;
}
/** Adds `digest=` to a URL whose query must not be touched. */
function withDigest(url, digest) {
    return new URL(`${url.href}${url.search === '' ? '?' : '&'}digest=${encodeURIComponent(digest)}`);
}
function badLocation(registry, reason, cause) {
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('refused', `${registry.host} answered an upload with a Location that cannot be used: ${reason}`, {
        cause,
    });
}
//# sourceMappingURL=link.js.map

/***/ }),

/***/ 2999:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bz: () => (/* binding */ referenceOf),
/* harmony export */   J9: () => (/* binding */ findManifest),
/* harmony export */   K9: () => (/* binding */ resolveManifest),
/* harmony export */   RV: () => (/* binding */ putManifest),
/* harmony export */   WI: () => (/* binding */ readManifest),
/* harmony export */   Xu: () => (/* binding */ pushScope),
/* harmony export */   rW: () => (/* binding */ deleteManifest),
/* harmony export */   yb: () => (/* binding */ withDeleteScope)
/* harmony export */ });
/* harmony import */ var _image_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37241);
/* harmony import */ var _image_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57383);
/* harmony import */ var _image_manifest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64252);
/* harmony import */ var _image_media_types_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64857);
/* harmony import */ var _image_reference_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(68424);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(20438);
/* harmony import */ var _altered_manifest_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(22437);
/* harmony import */ var _memory_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(38571);
/* harmony import */ var _auth_scope_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(24943);
/* harmony import */ var _blobs_download_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(69711);
/* harmony import */ var _errors_in_context_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(83685);
/* harmony import */ var _place_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(13751);
/* harmony import */ var _read_whole_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(3484);













const ACCEPT = _image_media_types_js__WEBPACK_IMPORTED_MODULE_3__/* .MANIFEST_ACCEPT */ .dY.join(', ');
/**
 * What a name means now. By HEAD, which counts as no pull on Docker Hub; where the answer lacks something or is not
 * trusted to mean "not there" (Artifactory answers 403), by GET.
 */
async function resolveManifest(place, name) {
    const response = await request(place, 'HEAD', name, [200, 400, 403, 404, 405]);
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
        throw (0,_memory_js__WEBPACK_IMPORTED_MODULE_7__/* .missing */ .LO)(place.label, name);
    return found.document;
}
/** The manifest under a name with its ETag. Its digest is that of its bytes, whatever a header says. */
async function findManifest(place, name) {
    return (0,_image_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc)(name) ? await findByDigest(place, name) : await findByTag(place, name);
}
/** What was damaged on the way comes otherwise the next time, so it is read twice before it is a mismatch. */
async function findByDigest(place, wanted) {
    for (let reads = 1;; reads++) {
        const page = await readPage(place, wanted);
        if (page === undefined)
            return undefined;
        const digest = (0,_image_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(page.bytes, (0,_image_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .algorithmOf */ .Hy)(wanted));
        if (digest === wanted)
            return parsed(place, wanted, page, digest);
        if (reads < 2)
            continue;
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_5__/* .Failure */ .HR('mismatch', `${place.label}: the manifest ${wanted} has the digest ${digest}`, {
            reference: referenceOf(place, wanted),
            hint: 'It was damaged or replaced on the way or at the registry.',
        });
    }
}
/**
 * Where the bytes are not what the registry calls them, either they were damaged on the way, and by its digest the manifest comes whole,
 * or the registry is wrong, and there is none by that digest.
 */
async function findByTag(place, tag) {
    const page = await readPage(place, tag);
    if (page === undefined)
        return undefined;
    const digest = (0,_image_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(page.bytes);
    const said = page.response.header('docker-content-digest') ?? '';
    if ((0,_image_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc)(said) && (0,_image_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(page.bytes, (0,_image_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .algorithmOf */ .Hy)(said)) !== said) {
        const meant = await findByDigest(place, said).catch(_errors_in_context_js__WEBPACK_IMPORTED_MODULE_10__/* .absentUnlessUnanswered */ .e1);
        if (meant !== undefined)
            return { ...meant, etag: page.response.header('etag') };
        place.client.runtime.log.warn(`${place.label}: the registry calls the manifest ${tag} ${said}, but it is ${digest}`);
    }
    return parsed(place, tag, page, digest);
}
async function readPage(place, name) {
    const page = await (0,_read_whole_js__WEBPACK_IMPORTED_MODULE_11__/* .readWhole */ .o)(place.client, _image_json_js__WEBPACK_IMPORTED_MODULE_1__/* .MANIFEST_LIMITS */ .T1.maxBytes, () => request(place, 'GET', name, [200, 404]));
    return page.response.status === 404 ? undefined : page;
}
function parsed(place, name, { response, bytes }, digest) {
    try {
        return { document: (0,_image_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .parseManifest */ .Ng)(bytes, response.header('content-type'), digest), etag: response.header('etag') };
    }
    catch (error) {
        const doing = `read the manifest ${name}`;
        throw (0,_errors_in_context_js__WEBPACK_IMPORTED_MODULE_10__/* .inContext */ .Vc)(error, { registry: place.client.name, doing, reference: referenceOf(place, name) });
    }
}
/** Stores a manifest under its digest or a tag. Resolves with the response's headers, for `OCI-Subject` and `OCI-Tag`. */
async function putManifest(place, document, name, { ifMatch, tags = [] } = {}) {
    const { digest } = document.descriptor;
    // Under a tag alone registries choose the digest, sha256; another one is kept only where the tag comes as a parameter.
    if (!(0,_image_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc)(name) && (0,_image_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .algorithmOf */ .Hy)(digest) !== 'sha256') {
        const response = await sendManifest(place, document, name, withTags(path(place, digest), [name]));
        if (response.header('oci-tag') !== undefined)
            return response;
    }
    return await sendManifest(place, document, name, withTags(path(place, name), tags), ifMatch);
}
function withTags(to, tags) {
    return tags.length === 0 ? to : `${to}?${tags.map((tag) => `tag=${encodeURIComponent(tag)}`).join('&')}`;
}
/** What the registry got otherwise than it was sent was damaged on the way, or changed by the registry: once more tells which. */
async function sendManifest(place, document, name, to, ifMatch) {
    try {
        return await sendOnce(place, document, name, to, ifMatch);
    }
    catch (error) {
        if (!(error instanceof _runtime_failure_js__WEBPACK_IMPORTED_MODULE_5__/* .Failure */ .HR) || error.code !== 'mismatch')
            throw error;
        place.client.runtime.log.debug(`${error.message}; sending it again`);
        // What was put under the tag in its place is not what `ifMatch` names.
        return await sendOnce(place, document, name, to, (0,_altered_manifest_js__WEBPACK_IMPORTED_MODULE_6__/* .storedInstead */ ._)(error) === undefined ? ifMatch : undefined);
    }
}
async function sendOnce(place, document, name, to, ifMatch) {
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
        (0,_image_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc)(said) &&
        (0,_image_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .algorithmOf */ .Hy)(said) === (0,_image_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .algorithmOf */ .Hy)(digest) &&
        said !== digest) {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_5__/* .Failure */ .HR('mismatch', `${place.label} stored the manifest ${digest} as ${said}`, {
            reference: referenceOf(place, name),
            hint: 'The registry changed the manifest, so it is not what was sent; signatures and digests would not match.',
            cause: new _altered_manifest_js__WEBPACK_IMPORTED_MODULE_6__/* .AlteredManifest */ .j(said),
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
        return await act((0,_auth_scope_js__WEBPACK_IMPORTED_MODULE_8__/* .repositoryScope */ .F7)(place.repository, 'delete', 'pull'));
    }
    catch (error) {
        const isAboutRights = error instanceof _runtime_failure_js__WEBPACK_IMPORTED_MODULE_5__/* .Failure */ .HR && (error.code === 'unauthorized' || error.code === 'denied');
        if (!isAboutRights || place.client.auth.scheme !== 'bearer')
            throw error;
        try {
            return await act((0,_auth_scope_js__WEBPACK_IMPORTED_MODULE_8__/* .repositoryScope */ .F7)(place.repository, '*'));
        }
        catch {
            throw error;
        }
    }
}
function pushScope(place) {
    return (0,_auth_scope_js__WEBPACK_IMPORTED_MODULE_8__/* .repositoryScope */ .F7)(place.repository, 'pull', 'push');
}
function request(place, method, name, expect) {
    return place.client.send({
        method,
        to: path(place, name),
        scopes: [(0,_auth_scope_js__WEBPACK_IMPORTED_MODULE_8__/* .repositoryScope */ .F7)(place.repository, 'pull')],
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
    const size = (0,_blobs_download_js__WEBPACK_IMPORTED_MODULE_9__/* .contentLength */ .Y)(response);
    if (!(0,_image_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc)(digest) || size === undefined || size === 0)
        return undefined;
    if (!(0,_image_media_types_js__WEBPACK_IMPORTED_MODULE_3__/* .isManifestType */ .Q3)(mediaType) && !(0,_image_media_types_js__WEBPACK_IMPORTED_MODULE_3__/* .isIndexType */ .$U)(mediaType))
        return undefined;
    return (0,_image_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc)(name) && name !== digest ? undefined : { mediaType, digest, size };
}
/** Names come from users: only what is a tag or a digest becomes part of a URL. */
function path(place, name) {
    if (!(0,_image_reference_js__WEBPACK_IMPORTED_MODULE_4__/* .isRepository */ .Z6)(place.repository) || (!(0,_image_reference_js__WEBPACK_IMPORTED_MODULE_4__/* .isTag */ .dz)(name) && !(0,_image_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc)(name))) {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_5__/* .Failure */ .HR('usage', `"${name}" in ${place.label} is neither a tag nor a digest`, { reference: name });
    }
    return (0,_place_js__WEBPACK_IMPORTED_MODULE_12__/* .apiPath */ .S)(place, `manifests/${name}`);
}
function referenceOf(place, name) {
    return `${place.label}${(0,_image_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc)(name) ? '@' : ':'}${name}`;
}
//# sourceMappingURL=manifests.js.map

/***/ }),

/***/ 19001:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ pages),
/* harmony export */   Z: () => (/* binding */ listStrings)
/* harmony export */ });
/* harmony import */ var _image_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57383);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20438);
/* harmony import */ var _read_whole_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3484);
/* harmony import */ var _link_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(43429);




const PAGE_LIMIT = { maxBytes: 32 * 1024 * 1024, maxDepth: 16 };
const MOST_PAGES = 10_000;
/** All pages of one list: a few million names. A server that links on and on must not fill the memory. */
const MOST_BYTES = 256 * 1024 * 1024;
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
        const value = (0,_image_json_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .qF)(page.bytes, `the list ${request.path} of ${client.name}`, PAGE_LIMIT);
        const entries = (0,_image_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(value) ? (0,_image_json_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(value, key) : undefined;
        // Registries answer `null` for an empty list.
        if (!Array.isArray(entries))
            continue;
        for (const entry of entries)
            if (typeof entry === 'string' && keep(entry))
                found.add(entry);
    }
    return [...found].sort();
}
/** Follows `Link: rel="next"` from a first page on. `Failure('invalid')` for a list without end, of which a part would pass for the whole. */
async function* pages(client, request, first) {
    const seen = new Set();
    let page = first;
    let size = 0;
    for (let count = 1;; count++) {
        size += page.bytes.byteLength;
        if (count > MOST_PAGES || size > MOST_BYTES) {
            throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('invalid', `${client.name} gave a list of more than ${count - 1} pages, which has no end in sight`, {
                hint: 'The registry, or something before it, answers wrongly: each page links to a further one.',
            });
        }
        const target = (0,_link_js__WEBPACK_IMPORTED_MODULE_3__/* .nextLink */ .IX)(page.response.headerValues('link'));
        const current = page.response.url;
        seen.add(current.href);
        yield page;
        const next = target === undefined ? undefined : (0,_link_js__WEBPACK_IMPORTED_MODULE_3__/* .nextPage */ .Zj)(current, target);
        if (next === undefined || seen.has(next.href))
            return;
        page = await (0,_read_whole_js__WEBPACK_IMPORTED_MODULE_2__/* .readWhole */ .o)(client, PAGE_LIMIT.maxBytes, () => client.send({ ...request, method: 'GET', to: next, expect: [200] }));
    }
}
/** Large pages save round trips, but some registries refuse some sizes (ECR above this one): then without one. */
async function firstPage(client, request) {
    const get = (to, ...expect) => (0,_read_whole_js__WEBPACK_IMPORTED_MODULE_2__/* .readWhole */ .o)(client, PAGE_LIMIT.maxBytes, () => client.send({ ...request, method: 'GET', to, expect: [200, ...expect] }));
    const page = await get(`${request.path}?n=${PAGE_SIZE}`, 404, 400, 405);
    if (page.response.status === 404)
        return undefined;
    return page.response.status === 200 ? page : get(request.path);
}
//# sourceMappingURL=pages.js.map

/***/ }),

/***/ 4809:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bv: () => (/* binding */ addToFallback),
/* harmony export */   dH: () => (/* binding */ removeFromFallback),
/* harmony export */   f6: () => (/* binding */ hasReferrersApi),
/* harmony export */   xh: () => (/* binding */ referrerDescriptor),
/* harmony export */   xt: () => (/* binding */ listReferrers)
/* harmony export */ });
/* unused harmony export fallbackTag */
/* harmony import */ var _image_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37241);
/* harmony import */ var _image_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57383);
/* harmony import */ var _image_manifest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64252);
/* harmony import */ var _image_media_types_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64857);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(20438);
/* harmony import */ var _reread_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(41245);
/* harmony import */ var _auth_scope_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(24943);
/* harmony import */ var _place_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(13751);
/* harmony import */ var _read_whole_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3484);
/* harmony import */ var _manifests_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2999);
/* harmony import */ var _pages_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(19001);











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
    for await (const page of (0,_pages_js__WEBPACK_IMPORTED_MODULE_8__/* .pages */ .B)(place.client, listing(place, digest), first)) {
        const { content } = (0,_image_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .parseManifest */ .Ng)(page.bytes, _image_media_types_js__WEBPACK_IMPORTED_MODULE_3__/* .MediaType */ .zu.ociIndex);
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
    return `${(0,_image_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .algorithmOf */ .Hy)(digest)}-${(0,_image_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .hexOf */ .ZD)(digest).slice(0, 64)}`;
}
function configType(content) {
    return content.kind === 'manifest' ? content.config.mediaType : undefined;
}
async function updateFallback(place, subject, change) {
    let written;
    for (let count = 0; count < MOST_TRIES; count++) {
        // A registry that still shows what was there before has not lost the entry yet, and nobody must build on that.
        const current = await (0,_reread_js__WEBPACK_IMPORTED_MODULE_9__/* .readLate */ .B)(() => readFallback(place, subject), (seen) => written !== undefined && seen?.digest === written.before, place.client.runtime);
        const entries = change(current?.entries ?? []);
        if (entries === undefined)
            return;
        const index = (0,_image_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .encodeManifest */ .Gb)({ schemaVersion: 2, mediaType: _image_media_types_js__WEBPACK_IMPORTED_MODULE_3__/* .MediaType */ .zu.ociIndex, manifests: entries.map(toJson) });
        const { status } = await (0,_manifests_js__WEBPACK_IMPORTED_MODULE_7__/* .putManifest */ .RV)(place, index, fallbackTag(subject), { ifMatch: current?.etag });
        written = status === 412 ? undefined : { before: current?.digest };
    }
    const left = await readFallback(place, subject);
    if (change(left?.entries ?? []) === undefined)
        return;
    throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .Failure */ .HR('failed', `${place.label}: the referrers of ${subject} could not be updated: others keep writing them`, {
        hint: 'Let one job at a time attach to this image, then run this again.',
    });
}
async function readFallback(place, digest) {
    const found = await (0,_manifests_js__WEBPACK_IMPORTED_MODULE_7__/* .findManifest */ .J9)(place, fallbackTag(digest));
    if (found === undefined)
        return undefined;
    const { content, descriptor } = found.document;
    return { digest: descriptor.digest, entries: content.kind === 'index' ? content.manifests : [], etag: found.etag };
}
function listing(place, digest) {
    return {
        scopes: [(0,_auth_scope_js__WEBPACK_IMPORTED_MODULE_5__/* .repositoryScope */ .F7)(place.repository, 'pull')],
        headers: { accept: _image_media_types_js__WEBPACK_IMPORTED_MODULE_3__/* .MediaType */ .zu.ociIndex },
        doing: `list the referrers of ${digest}`,
        repository: place.repository,
        reference: `${place.label}@${digest}`,
    };
}
async function askApi(place, digest, artifactType) {
    const filter = artifactType === undefined ? '' : `?artifactType=${encodeURIComponent(artifactType)}`;
    const page = await (0,_read_whole_js__WEBPACK_IMPORTED_MODULE_6__/* .readWhole */ .o)(place.client, _image_json_js__WEBPACK_IMPORTED_MODULE_1__/* .MANIFEST_LIMITS */ .T1.maxBytes, () => place.client.send({
        ...listing(place, digest),
        method: 'GET',
        to: (0,_place_js__WEBPACK_IMPORTED_MODULE_10__/* .apiPath */ .S)(place, `referrers/${digest}${filter}`),
        expect: [200, 400, 403, 404, 405, 406],
    }));
    const type = page.response.header('content-type')?.split(';', 1)[0]?.trim().toLowerCase();
    return page.response.status === 200 && type === _image_media_types_js__WEBPACK_IMPORTED_MODULE_3__/* .MediaType */ .zu.ociIndex ? page : undefined;
}
function toJson(entry) {
    const { platform, ...rest } = entry;
    if (platform === undefined)
        return { ...rest };
    const { osVersion, ...common } = platform;
    return { ...rest, platform: { ...common, ...(osVersion === undefined ? {} : { 'os.version': osVersion }) } };
}
//# sourceMappingURL=referrers.js.map

/***/ }),

/***/ 13751:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ apiPath)
/* harmony export */ });
/** A path of the API below the repository. */
function apiPath(place, rest) {
    return `/v2/${place.repository}/${rest}`;
}
//# sourceMappingURL=place.js.map

/***/ }),

/***/ 41245:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ readLate),
/* harmony export */   p: () => (/* binding */ REREAD_PAUSES_MS)
/* harmony export */ });
/** Milliseconds before each look at what was just written: in all, how long a registry may take to show it. */
const REREAD_PAUSES_MS = [0, 250, 1000, 3000, 6000];
/**
 * What is read after something was written. Some registries show it only after a moment, so what is `stale` is read again, for
 * some seconds; what is still stale then is the answer.
 */
async function readLate(read, isStale, { clock, signal }) {
    let seen = await read();
    for (const pause of REREAD_PAUSES_MS.slice(1)) {
        if (!isStale(seen))
            return seen;
        await clock.sleep(pause, signal);
        seen = await read();
    }
    return seen;
}
//# sourceMappingURL=reread.js.map

/***/ })

};
