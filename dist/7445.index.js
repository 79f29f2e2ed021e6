export const id = 7445;
export const ids = [7445];
export const modules = {

/***/ 4023:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  x: () => (/* binding */ reachOf)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./lib/image/reference.js
var reference = __webpack_require__(68424);
// EXTERNAL MODULE: ./lib/runtime/failure.js
var failure = __webpack_require__(20438);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/login/config-file.js
var config_file = __webpack_require__(78826);
;// CONCATENATED MODULE: ./lib/login/certificates.js




/**
 * Reads what Docker and Podman read for a registry (`host[:port]`): of `certs.d/HOST/`, every `*.crt` is an authority,
 * and a `*.cert` with the `*.key` of the same name is the client's own; and of `tls/HOST/` in Docker's configuration
 * folder the same, where Docker looks for those of a Notary server. Folders that are not there hold nothing; a client
 * certificate without its key is `Failure('usage')`.
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
    found.push(await readFolder((0,external_node_path_.join)(env.DOCKER_CONFIG || (0,external_node_path_.join)(home, '.docker'), 'tls', registry)));
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

/***/ 56879:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  M: () => (/* binding */ openRegistry)
});

// EXTERNAL MODULE: ./lib/image/reference.js
var reference = __webpack_require__(68424);
// EXTERNAL MODULE: ./lib/runtime/failure.js
var failure = __webpack_require__(20438);
// EXTERNAL MODULE: ./lib/stores/registry/place.js
var registry_place = __webpack_require__(13751);
// EXTERNAL MODULE: ./lib/stores/registry/scope.js
var registry_scope = __webpack_require__(66676);
// EXTERNAL MODULE: ./lib/stores/registry/link.js
var registry_link = __webpack_require__(10678);
// EXTERNAL MODULE: ./lib/stores/registry/manifests.js
var manifests = __webpack_require__(63626);
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
        patience: 'commit',
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
            patience: 'courtesy',
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
var registry_options = __webpack_require__(88810);
// EXTERNAL MODULE: ./lib/stores/registry/download.js
var download = __webpack_require__(52006);
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
var referrers = __webpack_require__(27008);
// EXTERNAL MODULE: ./lib/stores/registry/pages.js
var pages = __webpack_require__(26016);
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
var retry = __webpack_require__(10246);
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
var verify = __webpack_require__(51593);
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
// EXTERNAL MODULE: ./lib/stores/registry/request.js + 6 modules
var request = __webpack_require__(57317);
;// CONCATENATED MODULE: ./lib/stores/registry/registry.js






/** Opens a registry by its normalised name (`Reference.registry`). Nothing is sent before the first question. */
function openRegistry(host, options, runtime) {
    const client = new request/* RegistryClient */.b(host, (0,reference/* apiHost */.nz)(host), (0,registry_options/* withDefaults */.r)(options), runtime);
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
