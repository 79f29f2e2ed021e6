export const id = 5201;
export const ids = [5201];
export const modules = {

/***/ 25689:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ certificatesFor),
/* harmony export */   n: () => (/* binding */ readAuthorities)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(20438);
/* harmony import */ var _config_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(78826);





/**
 * Reads what Docker and Podman read for a registry (`host[:port]`): of `certs.d/HOST/`, every `*.crt` is an authority,
 * and a `*.cert` with the `*.key` of the same name is the client's own; and of `tls/HOST/` in Docker's configuration
 * folder the same, where Docker looks for those of a Notary server. Folders that are not there hold nothing. What is there and cannot
 * be used (no certificate, no key beside it or another one's, an encrypted key) is `Failure('usage')`; a key that this user may not read is passed over.
 */
async function certificatesFor(registry, env) {
    const found = [];
    for (const folder of certificateFolders(registry, env))
        found.push(await readFolder(folder));
    const client = found.findLast(({ clientCert }) => clientCert !== undefined);
    return { ...client, ca: found.flatMap(({ ca }) => ca), files: found.flatMap(({ files }) => files) };
}
/** Certificates of authorities in a file, as PEM; DER, as Windows hands it out, is read too. `Failure('usage')` for anything else. */
async function readAuthorities(file) {
    const bytes = await readBytes(file);
    const text = bytes.toString('utf8');
    const blocks = text.match(/-----BEGIN CERTIFICATE-----[\s\S]*?-----END CERTIFICATE-----/g);
    try {
        return (blocks ?? [bytes]).map((block) => new node_crypto__WEBPACK_IMPORTED_MODULE_0__.X509Certificate(block).toString()).join('');
    }
    catch (cause) {
        const isKey = text.includes('PRIVATE KEY-----');
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR('usage', `the certificate file ${file} holds ${isKey ? 'a private key and ' : ''}no certificate`, {
            reference: file,
            hint: 'It must be PEM (-----BEGIN CERTIFICATE-----) or DER, of one or more authorities.',
            cause,
        });
    }
}
function certificateFolders(registry, env) {
    const home = (0,_config_file_js__WEBPACK_IMPORTED_MODULE_4__/* .homeOf */ .lt)(env);
    const roots = [
        '/etc/containers',
        '/etc/docker',
        (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(home, '.config/containers'),
        (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(home, '.config/docker'),
        (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(home, '.docker'),
    ];
    return [
        ...roots.map((root) => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(root, 'certs.d', registry)),
        (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(env.DOCKER_CONFIG || (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(home, '.docker'), 'tls', registry),
    ];
}
async function readFolder(folder) {
    const names = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(folder).catch(() => [])).sort();
    const authorities = names.filter((name) => name.endsWith('.crt')).map((name) => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, name));
    const ca = await Promise.all(authorities.map(readAuthorities));
    const name = names.find((name) => name.endsWith('.cert'));
    if (name === undefined)
        return { ca, files: authorities };
    const certFile = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, name);
    const keyFile = certFile.replace(/cert$/, 'key');
    if (!names.includes(name.replace(/cert$/, 'key'))) {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR('usage', `${certFile} has no key beside it`, {
            reference: certFile,
            hint: `Put its key into ${keyFile}. Certificates of authorities end in .crt.`,
        });
    }
    // Often for root alone, whom the Docker daemon runs as: then as if there were none, as for anybody else on this machine.
    const isOurs = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.access)(keyFile, node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.constants.R_OK).then(() => true, () => false);
    if (!isOurs)
        return { ca, files: [...authorities, `${keyFile} (not readable by this user, so not used)`] };
    const clientCert = (await readBytes(certFile)).toString('utf8');
    const clientKey = (await readBytes(keyFile)).toString('utf8');
    checkPair({ certFile, clientCert, keyFile, clientKey });
    return { ca, clientCert, clientKey, files: [...authorities, certFile] };
}
function checkPair(pair) {
    const { certFile, clientCert, keyFile, clientKey } = pair;
    if (/ENCRYPTED/.test(clientKey)) {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR('usage', `the key ${keyFile} is encrypted, and nobody is here to ask for its passphrase`, {
            reference: keyFile,
            hint: `Write it without one, readable for this user alone: openssl pkey -in ${keyFile} -out plain.key && chmod 600 plain.key && mv plain.key ${keyFile}`,
        });
    }
    const certificate = parsed(certFile, 'certificate', () => new node_crypto__WEBPACK_IMPORTED_MODULE_0__.X509Certificate(clientCert));
    const key = parsed(keyFile, 'private key', () => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPrivateKey)(clientKey));
    if (certificate.checkPrivateKey(key))
        return;
    throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR('usage', `${keyFile} is not the key of ${certFile}`, {
        reference: keyFile,
        hint: `Their public keys differ: compare openssl pkey -in ${keyFile} -pubout with openssl x509 -in ${certFile} -noout -pubkey`,
    });
}
function parsed(file, what, parse) {
    try {
        return parse();
    }
    catch (cause) {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR('usage', `${file} holds no ${what}`, { reference: file, hint: 'It must be PEM.', cause });
    }
}
async function readBytes(file) {
    return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(file).catch((cause) => {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR('usage', `the certificate file ${file} cannot be read`, {
            reference: file,
            hint: 'Check the path and its permissions.',
            cause,
        });
    });
}
//# sourceMappingURL=certificates.js.map

/***/ }),

/***/ 67438:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ reachOf)
/* harmony export */ });
/* harmony import */ var _image_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68424);
/* harmony import */ var _certificates_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25689);


/**
 * How a registry is to be reached: with the certificates that this machine keeps for it (`certs.d`) and those of
 * `caFile`. `insecure` lifts the checks for the hosts it names alone, as Docker's insecure registries do: any
 * certificate, and plain HTTP where there is no TLS.
 */
async function reachOf(registry, { insecure = [], caFile }, env) {
    const { ca, files: _, ...client } = await (0,_certificates_js__WEBPACK_IMPORTED_MODULE_1__/* .certificatesFor */ .G)(registry, env);
    const all = caFile === undefined ? ca : [...ca, await (0,_certificates_js__WEBPACK_IMPORTED_MODULE_1__/* .readAuthorities */ .n)(caFile)];
    const isTrusted = insecure.map(_image_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeRegistry */ .l5).includes(registry);
    return {
        ...client,
        ...(all.length === 0 ? {} : { ca: all }),
        ...(isTrusted ? { insecureTls: true, plainHttp: true } : {}),
    };
}
//# sourceMappingURL=reach.js.map

/***/ }),

/***/ 20284:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  M: () => (/* binding */ openRegistry)
});

// EXTERNAL MODULE: ./lib/image/reference.js
var reference = __webpack_require__(68424);
// EXTERNAL MODULE: ./lib/runtime/failure.js
var failure = __webpack_require__(20438);
// EXTERNAL MODULE: ./lib/stores/registry/auth/scope.js
var auth_scope = __webpack_require__(24943);
// EXTERNAL MODULE: ./lib/stores/registry/errors/in-context.js
var in_context = __webpack_require__(83685);
// EXTERNAL MODULE: ./lib/stores/registry/manifests/link.js
var manifests_link = __webpack_require__(43429);
// EXTERNAL MODULE: ./lib/stores/registry/manifests/manifests.js
var manifests = __webpack_require__(2999);
// EXTERNAL MODULE: ./lib/stores/registry/options.js
var registry_options = __webpack_require__(88810);
// EXTERNAL MODULE: ./lib/stores/registry/place.js
var registry_place = __webpack_require__(13751);
;// CONCATENATED MODULE: ./lib/stores/registry/blobs/session.js





async function startSession(place) {
    const response = await place.client.send({
        ...common(place, 'start an upload'),
        method: 'POST',
        to: (0,registry_place/* apiPath */.S)(place, 'blobs/uploads/'),
        expect: [200, 201, 202],
    });
    await response.discard();
    return await sessionOf(place, response);
}
/** The session that an answer opened. */
async function sessionOf(place, response) {
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
function closeSession(place, session, { digest, size }, body) {
    return place.client.send({
        ...common(place, `take the blob ${digest}`),
        method: 'PUT',
        to: (0,manifests_link/* withDigest */.hQ)(session.url, digest),
        headers: { 'content-type': 'application/octet-stream' },
        body,
        expect: 'any',
        once: true,
        patience: (0,registry_options/* commitMs */.q)(place.client.settings.timeouts, size),
        reference: `${place.label}@${digest}`,
    });
}
/** The session after an accepted part: many registries give a new place each time. */
async function advanced(place, session, response) {
    await response.discard();
    if (response.header('location') === undefined)
        return session;
    const url = await locationOf(place, response);
    const isSame = url.origin === session.url.origin && url.pathname === session.url.pathname;
    return { ...session, url, before: isSame ? session.before : session.url };
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
/** Lets the registry forget the session: where it is, or, if that turns out to be no place of a session, where it was. The outcome does not matter. */
async function cancelSession(place, { url, before }) {
    if (!(await isCancelled(place, url)) && before !== undefined)
        await isCancelled(place, before);
}
async function isCancelled(place, to) {
    try {
        const response = await place.client.send({
            ...common(place, 'cancel an upload'),
            method: 'DELETE',
            to,
            expect: 'any',
            once: true,
            patience: place.client.settings.timeouts.courtesy,
        });
        await response.discard();
        return response.status < 300;
    }
    catch {
        // It will expire by itself.
        return false;
    }
}
async function locationOf(place, response) {
    const base = await place.client.base();
    try {
        return (0,manifests_link/* resolveLocation */.KC)(response.header('location'), response.url, base);
    }
    catch (error) {
        throw (0,in_context/* inContext */.Vc)(error, { ...common(place, 'take a blob'), registry: place.client.name });
    }
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
    const wanted = scope === undefined ? [] : [(0,auth_scope/* repositoryScope */.F7)(scope.repository, ...scope.actions)];
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
        await probePull(client, place);
        proved.push('pull');
    }
    if (actions.includes('push')) {
        await probePush(client, repository);
        proved.push('push');
    }
    return proved;
}
/** Looks for a manifest; whether it is there does not matter. Artifactory says 403 to HEAD where GET says 404. */
async function probePull(client, place) {
    const { repository } = place;
    const ask = (method, expect) => client.send({
        method,
        to: (0,registry_place/* apiPath */.S)(place, 'manifests/latest'),
        scopes: [(0,auth_scope/* repositoryScope */.F7)(repository, 'pull')],
        expect,
        doing: `let ${repository} be pulled`,
        repository,
        reference: place.label,
    });
    const response = await ask('HEAD', [200, 403, 404]);
    await response.discard();
    if (response.status === 403)
        await (await ask('GET', [200, 404])).discard();
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
// EXTERNAL MODULE: ./lib/stores/registry/manifests/pages.js
var pages = __webpack_require__(19001);
;// CONCATENATED MODULE: ./lib/stores/registry/manifests/tags.js





/** Every tag in lexical order; none when the repository is not there. Digests and nulls that some registries list are left out. */
async function* listTags(place) {
    const request = {
        path: (0,registry_place/* apiPath */.S)(place, 'tags/list'),
        scopes: [(0,auth_scope/* repositoryScope */.F7)(place.repository, 'pull')],
        doing: `list the tags of ${place.repository}`,
        repository: place.repository,
        reference: place.label,
    };
    yield* (await (0,pages/* listStrings */.Z)(place.client, request, 'tags', reference/* isTag */.dz)) ?? [];
}
/** Every repository that the registry's catalog names, in lexical order. Hosted registries mostly have no catalog: `unsupported`. */
async function* listRepositories(client) {
    const request = { path: '/v2/_catalog', scopes: [auth_scope/* CATALOG */.W8], doing: 'list its repositories', reference: client.name };
    const names = await (0,pages/* listStrings */.Z)(client, request, 'repositories', reference/* isRepository */.Z6);
    if (names === undefined) {
        throw new failure/* Failure */.HR('unsupported', `${client.name} has no list of its repositories`, {
            hint: 'Most hosted registries offer none. Name the repository, or look at the web page of the registry.',
        });
    }
    yield* names;
}
//# sourceMappingURL=tags.js.map
// EXTERNAL MODULE: ./lib/stores/registry/blobs/download.js
var download = __webpack_require__(69711);
// EXTERNAL MODULE: ./lib/stores/registry/retry.js
var retry = __webpack_require__(10246);
;// CONCATENATED MODULE: ./lib/stores/registry/blobs/mount.js







/**
 * Asks the registry to take a blob over from another of its repositories. Whatever goes wrong (no right to the source, a token
 * server that refuses the pair, a registry that does not mount) is a plain "no"; only a cancelled run is an error. A registry
 * that does not mount opens an upload session instead, which is handed back to be used or cancelled. `origin` is the registry that the
 * other repository is in, if not this one; a registry that does not take a blob from there is not asked for others, unless it only had no time to answer.
 */
async function mountBlob(place, digest, from, origin) {
    const { habits } = place.client;
    if (!(0,reference/* isRepository */.Z6)(from) || (origin !== undefined && habits.originMounts === false))
        return { mounted: false };
    const outcome = await tryToMount(place, digest, from, origin);
    if (origin !== undefined && outcome.isAnswer)
        habits.originMounts = outcome.mounted || habits.originMounts === true;
    return outcome;
}
async function tryToMount(place, digest, from, origin) {
    const query = new URLSearchParams({ mount: digest, from, ...(origin === undefined ? {} : { origin }) });
    try {
        const response = await place.client.send({
            method: 'POST',
            to: (0,registry_place/* apiPath */.S)(place, `blobs/uploads/?${query}`),
            scopes: [(0,manifests/* pushScope */.Xu)(place), ...(origin === undefined ? [(0,auth_scope/* repositoryScope */.F7)(from, 'pull')] : [])],
            expect: 'any',
            once: true,
            doing: `mount ${digest} from ${from}`,
            repository: place.repository,
            reference: `${place.label}@${digest}`,
        });
        await response.discard();
        const isAnswer = !(0,retry/* isTransientStatus */.Dm)(response.status);
        if (response.status === 201)
            return { mounted: true, isAnswer };
        if (response.status !== 202)
            return { mounted: false, isAnswer };
        return { mounted: false, isAnswer, session: await sessionOf(place, response) };
    }
    catch (error) {
        if (error instanceof failure/* Failure */.HR && error.code === 'cancelled')
            throw error;
        place.client.runtime.log.debug(`${place.label}: ${digest} was not mounted from ${from}: ${error.message}`);
        return { mounted: false, isAnswer: !(0,retry/* isTransient */.dg)(error) };
    }
}
//# sourceMappingURL=mount.js.map
;// CONCATENATED MODULE: ./lib/stores/registry/blobs/chunks.js


/** A chunk is held in memory; registries that ask for more than this at a time get a stream instead. */
const CHUNK_MOST = 64 * 1024 * 1024;
const CHUNK_LEAST = 8 * 1024 * 1024;
/** Bytes of the chunks that an upload goes in; undefined for one piece. */
function chunkSizeOf({ asked, least, most = Number.POSITIVE_INFINITY, isKnown, }) {
    if (most === 0)
        return undefined;
    if (asked !== undefined)
        return Math.min(most, Math.max(asked, least ?? 0));
    if (isKnown || least === undefined || least > CHUNK_MOST)
        return undefined;
    return Math.min(most, Math.max(least, CHUNK_LEAST));
}
/**
 * Sends content in chunks of `chunkSize` bytes (the last may be shorter), each with its place. Our own count is the truth: some
 * registries answer with a `Range` that never moves (ECR) or is too small (zot). Only when a chunk is refused or cut is the
 * registry asked, and believed if its answer lies within that chunk. Resolves with the response that ended it early, or
 * undefined when all went through; `moved` learns each new place of the session, and how many bytes it holds there.
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
                moved(session, at + chunk.byteLength);
                break;
            }
            // Silence is for whoever counts it: within a chunk it would go by unseen.
            const mayAsk = corrections++ < 3 && !(0,retry/* isSilence */.or)(outcome.error);
            const held = mayAsk ? await heldBytes(place, session, outcome, at + chunk.byteLength) : undefined;
            if (held === undefined || held.offset < at + done || (held.offset === at + done && corrections > 1)) {
                if (outcome.response === undefined)
                    throw outcome.error;
                return outcome.response;
            }
            session = held.session;
            moved(session, held.offset);
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
;// CONCATENATED MODULE: ./lib/stores/registry/blobs/setback.js
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
/** What an upload's refusal is about, for the error. */
function uploadOf({ repository, label }, digest) {
    return {
        doing: `take the blob ${digest ?? 'of a stream'}`,
        repository,
        reference: digest === undefined ? label : `${label}@${digest}`,
    };
}
//# sourceMappingURL=setback.js.map
// EXTERNAL MODULE: ./lib/stores/replay.js
var replay = __webpack_require__(13467);
// EXTERNAL MODULE: ./lib/stores/verify.js
var verify = __webpack_require__(51593);
;// CONCATENATED MODULE: ./lib/stores/registry/blobs/source.js


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
    #opens = 0;
    constructor(blob, where) {
        this.#blob = blob;
        this.#where = where;
        this.#known = { digest: blob.digest, size: blob.size };
    }
    /** Digest and size as promised or as found by a whole pass; either may be missing before that. */
    get known() {
        return this.#known;
    }
    /** Whether there will be no other pass: the content came once, and is gone. */
    get isSpent() {
        return this.#blob.once === true && this.#opens > 0 && this.#opened === undefined;
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
            const iterator = (await this.#open())[Symbol.asyncIterator]();
            const head = [];
            for (let size = 0; size <= limit;) {
                const next = await iterator.next();
                if (next.done === true)
                    return await (0,verify/* collect */.Fo)(this.#checked((0,replay/* replay */.e)(head)), limit, 'a small blob');
                head.push(next.value);
                size += next.value.byteLength;
                // More than promised is refused at once, which the check does.
                const isTooLong = this.#known.size !== undefined && size > this.#known.size;
                if (isTooLong)
                    return await (0,verify/* collect */.Fo)(this.#checked((0,replay/* replay */.e)(head, iterator)), limit, 'a small blob');
            }
            this.#opened = (0,replay/* replay */.e)(head, iterator);
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
            const opened = this.#opened ?? (await this.#open());
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
    #open() {
        this.#opens++;
        return this.#blob.open();
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
//# sourceMappingURL=source.js.map
;// CONCATENATED MODULE: ./lib/stores/registry/blobs/upload.js







/** No registry is known that takes chunks, but none of this size. */
const CHUNK_SURE = 4 * 1024 * 1024;
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
    /** The most bytes that a session ever held. */
    #furthest = 0;
    /** A PUT with the content in it was not taken (old Artifactory answers 404): PATCH first. */
    #patchFirst = false;
    /** Bytes of the chunks of the current attempt, if it is made in chunks. */
    #chunk;
    #mayResume = true;
    /** What the last attempt failed with. */
    #failure;
    #digestRefusals = 0;
    #loginRefusals = 0;
    constructor(place, blob, pending) {
        this.#place = place;
        this.#source = new BlobSource(blob, place.label);
        this.#tries = place.client.tries();
        this.#session = pending;
    }
    async run() {
        this.#small = await this.#source.small(SMALL);
        for (;;) {
            let setback;
            // Had its tries when it fails.
            this.#session ??= await startSession(this.#place);
            try {
                const response = await this.#send(this.#session);
                if (isSuccess(response)) {
                    await response.discard();
                    return this.#done();
                }
                setback = setbackOf(response.status, await this.#place.client.judge(response, uploadOf(this.#place, this.#source.known.digest)));
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
        this.#chunk = chunkSize;
        if (chunkSize !== undefined) {
            const outcome = await sendChunks(this.#place, session, this.#pass(), this.#offset, chunkSize, (at, offset) => {
                this.#session = at;
                this.#reached(offset);
            });
            if (outcome !== undefined)
                return outcome;
        }
        else if (digest !== undefined && size !== undefined && this.#offset === 0 && !this.#patchFirst) {
            return closeSession(this.#place, session, { digest, size }, this.#body(size));
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
        if (digest === undefined || size === undefined)
            throw new failure/* Failure */.HR('failed', 'an upload ended without its digest');
        return closeSession(this.#place, this.#session, { digest, size });
    }
    /** Content that comes once and was on its way when an attempt failed cannot be sent again: then that is the error. */
    #pass() {
        if (this.#source.isSpent)
            throw new SourceError(this.#failure);
        return this.#source.pass(this.#offset);
    }
    #body(size) {
        if (this.#small !== undefined)
            return this.#small.subarray(this.#offset);
        const open = () => this.#pass();
        return size === undefined ? { open } : { open, length: size - this.#offset };
    }
    #chunkSize({ minChunk }) {
        const { settings, habits } = this.#place.client;
        const { digest, size } = this.#source.known;
        const inOnePiece = this.#small?.byteLength ?? size;
        if (settings.chunkSize !== undefined && inOnePiece !== undefined && inOnePiece <= settings.chunkSize)
            return undefined;
        const isKnown = this.#small !== undefined || (digest !== undefined && size !== undefined);
        return chunkSizeOf({ asked: settings.chunkSize, least: minChunk, most: habits.chunkMost, isKnown });
    }
    /** Decides where the next attempt begins, or throws when there shall be none. True when the blob turns out to be there. */
    async #recover(setback) {
        const { kind, failure } = setback;
        this.#failure = failure;
        if (kind === 'final')
            throw failure;
        if (kind === 'login' && ++this.#loginRefusals > 1)
            throw failure;
        if (kind === 'digest' && ++this.#digestRefusals > 1)
            throw failure;
        if ((kind === 'style' || kind === 'offset') && this.#learnsOfChunks(kind)) {
            await this.#startOver(failure);
            return false;
        }
        if (kind === 'style' && this.#patchFirst)
            throw failure;
        if (kind === 'style')
            this.#patchFirst = true;
        if (kind === 'digest' || kind === 'offset')
            this.#mayResume = kind === 'offset' && this.#mayResume;
        if (!(await this.#tries.again(setback.delay, this.#place.client, failure))) {
            if (kind === 'cut' && (await this.#isThere()))
                return true;
            throw failure;
        }
        const canResume = this.#mayResume && (kind === 'cut' || kind === 'offset');
        if (canResume && (await this.#resume(kind))) {
            this.#say(`${failure.message}; going on from byte ${this.#offset}`);
            return false;
        }
        if ((kind === 'cut' || kind === 'lost') && (await this.#isThere()))
            return true;
        if (kind === 'lost')
            this.#session = undefined;
        await this.#startOver(failure);
        return false;
    }
    async #startOver(failure) {
        await this.cancel();
        this.#offset = 0;
        this.#say(`${failure.message}; uploading again from the start`);
    }
    /**
     * A part with a range was refused: registries differ in what they take of those (GHCR up to 4 MiB, ECR from 5 MiB on, Google none), and
     * few say so beforehand. Smaller chunks are tried, then none, here and in all uploads that follow. False when that was not it.
     */
    #learnsOfChunks(kind) {
        const { habits } = this.#place.client;
        const isResumed = this.#chunk === undefined && this.#offset > 0;
        if (kind === 'style' && isResumed)
            this.#mayResume = false;
        if (this.#chunk === undefined)
            return kind === 'style' && isResumed;
        const most = habits.chunkMost ?? Number.POSITIVE_INFINITY;
        if (this.#chunk <= most)
            habits.chunkMost = kind === 'offset' && this.#chunk > CHUNK_SURE ? CHUNK_SURE : 0;
        return true;
    }
    #say(what) {
        this.#place.client.runtime.log.debug(`${this.#place.label}: ${what}`);
    }
    /** Only what no attempt had reached before is progress: what fails after the same bytes each time must end. */
    #reached(offset) {
        this.#tries.moved(Math.max(0, offset - this.#furthest));
        this.#furthest = Math.max(this.#furthest, offset);
    }
    async #resume(kind) {
        const session = this.#session;
        if (session === undefined)
            return true;
        try {
            const found = await sessionOffset(this.#place, session, this.#source.sent);
            if (found === undefined)
                return false;
            // It says what it has just refused: its `Range` is not to be believed (zot, ECR), for the rest of this upload.
            if (kind === 'offset' && found.offset === this.#offset) {
                this.#mayResume = false;
                return false;
            }
            this.#reached(found.offset);
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
        const found = await (0,download/* statBlob */.aO)(this.#place, digest, true).catch(() => undefined);
        // Perhaps another upload brought it: then this session is still open.
        if (found?.size === size)
            await this.cancel();
        return found?.size === size;
    }
    #done() {
        this.#session = undefined;
        return this.#source.known;
    }
}
const isSuccess = ({ status }) => [200, 201, 202, 204].includes(status);
//# sourceMappingURL=upload.js.map
// EXTERNAL MODULE: ./lib/stores/registry/manifests/referrers.js
var referrers = __webpack_require__(4809);
;// CONCATENATED MODULE: ./lib/stores/registry/manifests/set-tags.js



/** Every registry that knows the parameters takes this many (distribution-spec, Pushing manifests with tags). */
const TAGS_AT_ONCE = 10;
/** Failures that another way of asking would not change. */
const LASTING = new Set([
    'unauthorized',
    'denied',
    'cancelled',
    'unreachable',
    'timeout',
    'rate-limited',
    'mismatch',
]);
/**
 * Puts a manifest under its digest with its tags as parameters (`PUT manifests/<digest>?tag=a&tag=b`), which the registry confirms one by one
 * (`OCI-Tag`). One that does not know the parameters keeps the manifest under its digest, where it does no harm, and is not asked in this
 * way again.
 */
async function setTags(place, document, tags) {
    const { habits } = place.client;
    const confirmed = new Set();
    let response;
    for (let at = 0; at < tags.length && habits.tagParameters !== false; at += TAGS_AT_ONCE) {
        const asked = tags.slice(at, at + TAGS_AT_ONCE);
        const answer = await tryToSet(place, document, asked);
        const said = confirmedTags(answer);
        if (said.size > 0)
            habits.tagParameters = true;
        else
            habits.tagParameters ??= false;
        if (said.size === 0)
            break;
        for (const tag of asked)
            if (said.has(tag))
                confirmed.add(tag);
        response = answer;
    }
    return { confirmed, response };
}
async function tryToSet(place, document, tags) {
    try {
        return await (0,manifests/* putManifest */.RV)(place, document, document.descriptor.digest, { tags });
    }
    catch (error) {
        // One tag of them may be the reason (an immutable one): written by themselves, they tell which.
        if (!(error instanceof failure/* Failure */.HR) || LASTING.has(error.code))
            throw error;
        place.client.runtime.log.debug(`${place.label}: ${error.message}; the tags are written one by one`);
        return undefined;
    }
}
function confirmedTags(response) {
    const said = response?.headerValues('oci-tag').flatMap((value) => value.split(',')) ?? [];
    return new Set(said.map((tag) => tag.trim()).filter(reference/* isTag */.dz));
}
//# sourceMappingURL=set-tags.js.map
;// CONCATENATED MODULE: ./lib/stores/registry/repository.js











/** One repository of a registry as a store. */
class RegistryStore {
    label;
    /** As in `Reference.registry`. */
    registry;
    /** As in `Reference.repository`. */
    repository;
    #place;
    /** Upload sessions that mounts opened instead of mounting, for the upload that follows. */
    #sessions = new Map();
    constructor(client, repository) {
        if (!(0,reference/* isRepository */.Z6)(repository)) {
            throw new failure/* Failure */.HR('invalid', `"${repository}" is not a repository of ${client.name}`, { reference: repository });
        }
        this.label = `${client.name}/${repository}`;
        this.registry = client.name;
        this.repository = repository;
        this.#place = { client, repository, label: this.label };
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
    async mountBlob(digest, fromRepository, origin) {
        if (fromRepository === this.repository && origin === undefined)
            return (await this.statBlob(digest)) !== undefined;
        const outcome = await mountBlob(this.#place, digest, fromRepository, origin);
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
        await this.#enterReferrer(document, await (0,manifests/* putManifest */.RV)(this.#place, document, tag ?? digest));
    }
    get setsTags() {
        const { tagParameters } = this.#place.client.habits;
        return tagParameters === undefined ? 'untried' : tagParameters ? 'yes' : 'no';
    }
    async setTags(document, tags) {
        const { confirmed, response } = await setTags(this.#place, document, tags);
        if (response !== undefined)
            await this.#enterReferrer(document, response);
        return confirmed;
    }
    async #enterReferrer(document, response) {
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
        const { habits } = this.#place.client;
        habits.referrersApi ??= (0,referrers/* hasReferrersApi */.f6)(this.#place, subject);
        return habits.referrersApi;
    }
}
//# sourceMappingURL=repository.js.map
// EXTERNAL MODULE: ./lib/stores/registry/request.js + 12 modules
var request = __webpack_require__(40732);
;// CONCATENATED MODULE: ./lib/stores/registry/registry.js






/** Opens a registry by its normalised name (`Reference.registry`). Nothing is sent before the first question. */
function openRegistry(host, options, runtime) {
    const client = new request/* RegistryClient */.b(host, (0,reference/* apiHost */.nz)(host), (0,registry_options/* withDefaults */.r)(options), runtime);
    const stores = new Map();
    return {
        label: host,
        host,
        repository: (name) => {
            const store = stores.get(name) ?? new RegistryStore(client, name);
            stores.set(name, store);
            return store;
        },
        greet: () => void client.base().catch(() => { }),
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
