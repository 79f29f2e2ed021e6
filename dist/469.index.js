export const id = 469;
export const ids = [469];
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

/***/ 4251:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  M: () => (/* binding */ openRegistry)
});

// EXTERNAL MODULE: ./lib/image/reference.js
var reference = __webpack_require__(8424);
// EXTERNAL MODULE: ./lib/runtime/failure.js
var failure = __webpack_require__(438);
// EXTERNAL MODULE: ./lib/stores/registry/place.js
var registry_place = __webpack_require__(3751);
// EXTERNAL MODULE: ./lib/stores/registry/scope.js
var registry_scope = __webpack_require__(6676);
// EXTERNAL MODULE: ./lib/stores/registry/link.js
var registry_link = __webpack_require__(678);
// EXTERNAL MODULE: ./lib/stores/registry/manifests.js
var manifests = __webpack_require__(1245);
;// CONCATENATED MODULE: ./lib/stores/registry/session.js



async function startSession(place) {
    const response = await place.client.send({
        ...common(place, 'start an upload'),
        method: 'POST',
        to: (0,registry_place/* apiPath */.S)(place, 'blobs/uploads/'),
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
        to: (0,registry_link/* withDigest */.hQ)(session.url, digest),
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
    return (0,registry_link/* resolveLocation */.KC)(response.header('location'), response.url, await place.client.base());
}
function common(place, doing) {
    return { doing, repository: place.repository, reference: place.label, scopes: [(0,manifests/* pushScope */.Xu)(place)] };
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
    const wanted = scope === undefined ? [] : [(0,registry_scope/* repositoryScope */.F7)(scope.repository, ...scope.actions)];
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
            to: (0,registry_place/* apiPath */.S)(place, 'manifests/latest'),
            scopes: [(0,registry_scope/* repositoryScope */.F7)(repository, 'pull')],
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
        await probePush(client, repository);
        proved.push('push');
    }
    return proved;
}
/**
 * Opens an upload, as every push begins, and cancels it: two requests once the registry is known. Fails as an upload would, so that
 * what it is refused the upload is refused as well.
 */
async function probePush(client, repository) {
    const place = { client, repository, label: `${client.name}/${repository}` };
    await cancelSession(place, await startSession(place));
}
//# sourceMappingURL=access.js.map
// EXTERNAL MODULE: ./lib/stores/registry/options.js
var registry_options = __webpack_require__(8810);
// EXTERNAL MODULE: ./lib/stores/registry/download.js
var download = __webpack_require__(2006);
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
            to: (0,registry_place/* apiPath */.S)(place, `blobs/uploads/?mount=${encodeURIComponent(digest)}&from=${encodeURIComponent(from)}`),
            scopes: [(0,manifests/* pushScope */.Xu)(place), (0,registry_scope/* repositoryScope */.F7)(from, 'pull')],
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
        const url = (0,registry_link/* resolveLocation */.KC)(response.header('location'), response.url, await place.client.base());
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
// EXTERNAL MODULE: ./lib/stores/registry/referrers.js
var referrers = __webpack_require__(7008);
// EXTERNAL MODULE: ./lib/stores/registry/pages.js
var pages = __webpack_require__(6016);
;// CONCATENATED MODULE: ./lib/stores/registry/tags.js





/** Every tag in lexical order; none when the repository is not there. Digests and nulls that some registries list are left out. */
async function* listTags(place) {
    const request = {
        path: (0,registry_place/* apiPath */.S)(place, 'tags/list'),
        scopes: [(0,registry_scope/* repositoryScope */.F7)(place.repository, 'pull')],
        doing: `list the tags of ${place.repository}`,
        repository: place.repository,
        reference: place.label,
    };
    yield* (await (0,pages/* listStrings */.Z)(place.client, request, 'tags', reference/* isTag */.dz)) ?? [];
}
/** Every repository that the registry's catalog names, in lexical order. Hosted registries mostly have no catalog: `unsupported`. */
async function* listRepositories(client) {
    const request = { path: '/v2/_catalog', scopes: [registry_scope/* CATALOG */.W8], doing: 'list its repositories', reference: client.name };
    const names = await (0,pages/* listStrings */.Z)(client, request, 'repositories', reference/* isRepository */.Z6);
    if (names === undefined) {
        throw new failure/* Failure */.HR('unsupported', `${client.name} has no list of its repositories`, {
            hint: 'Most hosted registries offer none. Name the repository, or look at the web page of the registry.',
        });
    }
    yield* names;
}
//# sourceMappingURL=tags.js.map
// EXTERNAL MODULE: ./lib/stores/registry/retry.js
var retry = __webpack_require__(246);
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
        if (!(0,retry/* isTransient */.dg)(error))
            throw error;
        return { error };
    }
}
/** How far the session is after a chunk that failed: by the 416 itself, or by asking. */
async function heldBytes(place, session, outcome, most) {
    const { response } = outcome;
    if (response !== undefined && response.status !== 416 && !(0,retry/* isTransientStatus */.Dm)(response.status))
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
// EXTERNAL MODULE: ./lib/stores/verify.js
var verify = __webpack_require__(1593);
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
        this.#tries = new retry/* Tries */.Iy(place.client.settings.retries, place.client.runtime);
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
                if (!(0,retry/* isTransient */.dg)(error))
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
            return (await (0,download/* statBlob */.aO)(this.#place, digest))?.size === size;
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
        return (0,manifests/* resolveManifest */.K9)(this.#place, name);
    }
    readManifest(name) {
        return (0,manifests/* readManifest */.WI)(this.#place, name);
    }
    statBlob(digest) {
        return (0,download/* statBlob */.aO)(this.#place, digest);
    }
    readBlob(blob, range) {
        return (0,download/* downloadBlob */.WN)(this.#place, blob, range);
    }
    tags() {
        return listTags(this.#place);
    }
    referrers(digest, artifactType) {
        return (0,referrers/* listReferrers */.xt)(this.#place, digest, artifactType);
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
        const response = await (0,manifests/* putManifest */.RV)(this.#place, document, tag ?? digest);
        const subject = document.content.subject?.digest;
        if (subject === undefined)
            return;
        // Some registries have sent OCI-Subject without serving the list (ECR), so the word alone is not enough.
        if (response.header('oci-subject') !== undefined && (await this.#listsReferrers(subject)))
            return;
        await (0,referrers/* addToFallback */.Bv)(this.#place, subject, (0,referrers/* referrerDescriptor */.xh)(document));
    }
    /**
     * Takes a tag away (distribution-spec, Deleting tags). Registries that cannot (distribution before 3, ECR) are `unsupported`: the known way around
     * it, putting a throw-away manifest under the tag and deleting that, would leave the tag on rubbish when it is
     * interrupted or deletion is switched off.
     */
    async removeTag(tag) {
        try {
            return await (0,manifests/* deleteManifest */.rW)(this.#place, tag);
        }
        catch (error) {
            if (!(error instanceof failure/* Failure */.HR) || !['unsupported', 'mismatch', 'failed'].includes(error.code))
                throw error;
            if (error.code === 'failed' && !/DIGEST|TAG|UNSUPPORTED|INVALID/.test(error.message))
                throw error;
            throw new failure/* Failure */.HR('unsupported', `${this.registry} cannot take the tag ${tag} away from its image`, {
                reference: (0,manifests/* referenceOf */.Bz)(this.#place, tag),
                hint: 'Remove it in the registry itself, or remove the image by its digest, which takes all its tags along.',
                cause: error,
            });
        }
    }
    /** Also takes it out of its subject's fallback index. */
    async removeManifest(digest) {
        const found = await (0,manifests/* findManifest */.J9)(this.#place, digest);
        if (found === undefined)
            return false;
        const subject = found.document.content.subject?.digest;
        const removed = await (0,manifests/* deleteManifest */.rW)(this.#place, digest);
        if (removed && subject !== undefined && !(await this.#listsReferrers(subject))) {
            await (0,referrers/* removeFromFallback */.dH)(this.#place, subject, digest);
        }
        return removed;
    }
    removeBlob(digest) {
        return (0,manifests/* withDeleteScope */.yb)(this.#place, async (scope) => {
            const response = await this.#place.client.send({
                method: 'DELETE',
                to: (0,registry_place/* apiPath */.S)(this.#place, `blobs/${digest}`),
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
        this.#capabilities.referrersApi ??= (0,referrers/* hasReferrersApi */.f6)(this.#place, subject);
        return this.#capabilities.referrersApi;
    }
}
//# sourceMappingURL=repository.js.map
// EXTERNAL MODULE: ./lib/stores/registry/address.js
var address = __webpack_require__(7180);
// EXTERNAL MODULE: ./lib/image/json.js
var json = __webpack_require__(7383);
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
// EXTERNAL MODULE: ./lib/stores/registry/vendors.js
var vendors = __webpack_require__(3219);
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
        when: (status, errors, { registry }) => (0,vendors/* isEcr */.H)(registry) &&
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
    if (url.host !== rules.registry.host && !rules.inside && (0,address/* isInsideHost */.T8)(url.hostname)) {
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
    if ((0,external_node_net_.isIP)((0,address/* unbracket */.ES)(hostname)) !== 0)
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
        url.searchParams.append('scope', (0,registry_scope/* formatScope */.gk)(scope));
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
        form.set('scope', request.scopes.map(registry_scope/* formatScope */.gk).join(' '));
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
            return `Bearer ${(await this.#token(bearer, (0,registry_scope/* mergeScopes */.OL)(scopes))).value}`;
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
        const asked = this.#challenges.flatMap(({ params }) => (0,registry_scope/* parseScopes */.Fg)(params.scope ?? ''));
        return (before !== this.#challenges.length ||
            held !== this.#tokens.length ||
            !(0,registry_scope/* covers */.hU)(scopes, this.#sensible(asked, scopes)));
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
        const asked = this.#sensible((0,registry_scope/* parseScopes */.Fg)(bearer.params.scope ?? ''), scopes);
        const wanted = (0,registry_scope/* mergeScopes */.OL)([...scopes, ...asked]);
        const held = this.#tokens.find((token) => (0,registry_scope/* covers */.hU)(token.scopes, wanted));
        if (held !== undefined)
            return held;
        const key = wanted.map(registry_scope/* formatScope */.gk).sort().join(' ');
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
                doing: `give a token for ${scopes.map(registry_scope/* formatScope */.gk).join(' ') || 'a login'}`,
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
        const isHeld = (scope) => this.#tokens.some((token) => (0,registry_scope/* covers */.hU)(token.scopes, [scope]));
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
;// CONCATENATED MODULE: ./lib/stores/registry/observed.js
/** Keeps the last of what answers say on the side. */
class Observer {
    #observed = {};
    get observed() {
        return this.#observed;
    }
    /** `now` in milliseconds since the epoch. Another host that was redirected to speaks for itself only, and is not listened to. */
    note(response, now) {
        const date = Date.parse(response.header('date') ?? '');
        const rateLimit = readRateLimit(response);
        this.#observed = {
            ...this.#observed,
            ...(Number.isNaN(date) ? {} : { clockAheadMs: date - now }),
            ...(rateLimit === undefined ? {} : { rateLimit }),
        };
    }
}
function readRateLimit(response) {
    const header = (name) => response.header(`ratelimit-${name}`) ?? response.header(`x-ratelimit-${name}`);
    const [remaining] = readQuota(header('remaining'));
    if (remaining === undefined)
        return undefined;
    const [limit, window] = readQuota(header('limit'));
    const source = response.header('docker-ratelimit-source');
    return {
        remaining,
        ...(limit === undefined ? {} : { limit }),
        ...(window === undefined ? {} : { windowSeconds: window }),
        ...(source === undefined || !/^[\w.:-]{1,64}$/.test(source) ? {} : { source }),
    };
}
/** `100;w=21600`: a number, and the seconds it is for. */
function readQuota(text = '') {
    const [, count, window] = /^\s*(\d{1,12})\b(?:.*?;\s*w=(\d{1,9}))?/.exec(text) ?? [];
    return [count === undefined ? undefined : Number(count), window === undefined ? undefined : Number(window)];
}
//# sourceMappingURL=observed.js.map
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
    if (plainHttp === false || !(0,address/* isLoopbackHost */.cW)(new URL(`http://${host}`).hostname))
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
        const release = await this.take();
        try {
            return await task();
        }
        finally {
            release();
        }
    }
    /** Waits for a slot; whoever takes it gives it back by calling what it gets, once. */
    async take() {
        if (this.#free > 0)
            this.#free--;
        else
            await new Promise((resolve) => this.#waiting.push(resolve));
        return () => this.#release();
    }
    /** A slot if one is free now. */
    tryTake() {
        if (this.#free === 0)
            return undefined;
        this.#free--;
        return () => this.#release();
    }
    /** A slot goes from hand to hand, so nobody overtakes. */
    #release() {
        const next = this.#waiting.shift();
        if (next === undefined)
            this.#free++;
        else
            next();
    }
}
//# sourceMappingURL=slots.js.map
// EXTERNAL MODULE: ./lib/stores/registry/transport.js + 4 modules
var transport = __webpack_require__(8173);
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
    observer = new Observer();
    #apiHost;
    #transport;
    #backoff;
    #requests;
    #uploads;
    #warnings;
    #base;
    #inside = false;
    #met = false;
    /** With `base`, where the API is known beforehand: nothing is asked first, and the first refusal brings the challenge. */
    constructor(name, apiHost, settings, runtime, base) {
        this.name = name;
        this.settings = settings;
        this.runtime = runtime;
        this.#apiHost = apiHost;
        this.#transport = new transport/* Transport */.o(settings, runtime, new URL(`https://${apiHost}`).hostname);
        this.#backoff = new retry/* HostBackoff */.H5(runtime.clock);
        this.#requests = new Slots(settings.concurrency);
        // Uploads have slots of their own: the source of one may be a download from the same host, which must not wait for it.
        this.#uploads = new Slots(settings.concurrency);
        this.#warnings = new Warnings(name, runtime.log);
        this.auth = new Authorizer(settings.credentials, runtime, (request) => this.#sendToRealm(request));
        if (base !== undefined) {
            this.#base = Promise.resolve(base);
            this.#meet(base, undefined, []);
            this.#met = false;
        }
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
        const tries = new retry/* Tries */.Iy(this.settings.retries, this.runtime);
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
                if (request.once === true || isStream || !(0,retry/* isTransient */.dg)(error) || !(await tries.again()))
                    throw error;
                this.runtime.log.debug(`${this.name}: ${error.message}; trying again`);
                continue;
            }
            this.#warnings.show(response.headerValues('warning'));
            if (response.url.origin === base.origin)
                this.observer.note(response, this.runtime.clock.now());
            if (!this.#met && response.url.host === base.host)
                this.#meet(base, response.remoteAddress, []);
            if (response.status === 401 && !renewed) {
                renewed = true;
                const challenges = parseChallenges(response.headerValues('www-authenticate'));
                const again = this.auth.refused(header, challenges, request.scopes) ||
                    // Asked before anybody knew that a login is wanted; others that went along have learned it by now.
                    (header === undefined && (await this.auth.header(request.scopes)) !== undefined);
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
        const wait = (0,retry/* retryAfter */.P9)(response.header('retry-after'), this.runtime.clock.now());
        const failure = failureOf(response.status, errors, {
            doing: request.doing,
            registry: this.name,
            repository: request.repository,
            reference: request.reference,
            authenticated: !(await this.auth.isAnonymous()),
            retryAfterMs: wait,
        });
        const lasting = !(0,retry/* isTransientStatus */.Dm)(response.status) || (response.status === 429 && isPullQuota(errors));
        return { failure, errors, delay: lasting ? undefined : (wait ?? 0) };
    }
    async #ping() {
        const tries = new retry/* Tries */.Iy(this.settings.retries, this.runtime);
        for (;;) {
            try {
                const response = await this.#requests.use(() => chooseOrigin(this.#apiHost, this.settings, (url) => this.#transport.send({
                    method: 'GET',
                    url,
                    headers: { 'user-agent': this.settings.userAgent },
                    guarded: false,
                })));
                const base = new URL('/', response.url);
                const challenges = parseChallenges(response.headerValues('www-authenticate'));
                this.#meet(base, response.remoteAddress, response.status === 401 ? challenges : []);
                if (!(0,retry/* isTransientStatus */.Dm)(response.status)) {
                    await response.discard();
                    return base;
                }
                const { failure, delay } = await this.judge(response, PING);
                if (delay === undefined || !(await tries.again(delay, this.#backoff)))
                    throw failure;
            }
            catch (error) {
                if (!(0,retry/* isTransient */.dg)(error) || !(await tries.again()))
                    throw error;
            }
        }
    }
    /** Learns where the registry is, which decides on the token servers it may name, and how it wants to be answered. */
    #meet(base, remoteAddress, challenges) {
        this.#met = true;
        this.#inside = (0,address/* isInsideHost */.T8)(base.hostname) || (0,address/* isInsideAddress */.tT)(remoteAddress ?? '');
        this.auth.learn(this.#place(base), challenges);
    }
    async #sendToRealm(request) {
        const base = await this.base();
        const tries = new retry/* Tries */.Iy(this.settings.retries, this.runtime);
        for (;;) {
            try {
                const headers = { 'user-agent': this.settings.userAgent, ...request.headers };
                const guarded = this.#isGuarded(request.url, base);
                const response = await this.#transport.send({ ...request, headers, guarded });
                if (!(0,retry/* isTransientStatus */.Dm)(response.status))
                    return response;
                const wait = (0,retry/* retryAfter */.P9)(response.header('retry-after'), this.runtime.clock.now());
                if (!(await tries.again(wait)))
                    return response;
                await response.discard();
            }
            catch (error) {
                if (!(0,retry/* isTransient */.dg)(error) || !(await tries.again()))
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
    const client = new RegistryClient(host, (0,reference/* apiHost */.nz)(host), (0,registry_options/* withDefaults */.r)(options), runtime);
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
        probePush: (repository) => probePush(client, repository),
        observed: () => client.observer.observed,
        close: async () => {
            await Promise.all([...stores.values()].map((store) => store.close()));
            client.close();
        },
    };
}
//# sourceMappingURL=registry.js.map

/***/ })

};
