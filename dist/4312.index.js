export const id = 4312;
export const ids = [4312];
export const modules = {

/***/ 44312:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  PROFILES: () => (/* binding */ PROFILES)
});

// EXTERNAL MODULE: ./lib/image/media-types.js
var media_types = __webpack_require__(64857);
// EXTERNAL MODULE: ./lib/serve/registry-error.js
var registry_error = __webpack_require__(19539);
;// CONCATENATED MODULE: ./lib/serve/quirks/refusals.js

/** An error that is in a vendor's words already. */
class VendorError extends registry_error/* RegistryError */.g {
}
/** An error in a vendor's words. */
function vendorError({ status, code, message }, name = '', headers = {}) {
    return new VendorError(status, { code, message: message.replaceAll('{name}', name) }, headers);
}
/** The repository that a request is about. */
function nameOf({ route }) {
    return route !== undefined && 'name' in route ? route.name : '';
}
/** Says in its own words that a repository, or its project, has to be made first: at every request, or where something is written. */
function existingOnly(words, on = 'writing') {
    return (world) => ({
        request(call) {
            const name = nameOf(call);
            const reads = call.method === 'GET' || call.method === 'HEAD';
            if (name === '' || world.exists(name) || (on === 'writing' && reads))
                return;
            throw vendorError(words, name);
        },
    });
}
/** Says in its own words that somebody who is known may not do this; without them, registries challenge once more (401). */
function deniedAs(words) {
    return () => ({
        refusal(error, call) {
            if (error instanceof VendorError)
                return error;
            const challenge = error.headers['WWW-Authenticate'] ?? '';
            const isAboutRights = error.status === 403 || (error.status === 401 && challenge.includes('insufficient_scope'));
            return isAboutRights ? vendorError(words, nameOf(call)) : error;
        },
    });
}
/** Lets nobody in any more whose login has run out. */
function loginExpires(words) {
    return (world) => ({
        async first(call) {
            if (call.request.headers.authorization === undefined || !world.loginExpired())
                return false;
            throw vendorError(words);
        },
    });
}
/** 400 in place of the challenge, except to whoever asks `/v2/` or comes with a login. */
function challengesAtBaseOnly() {
    return () => ({
        refusal(error, { request, route }) {
            const isBase = route === undefined || route.kind === 'base';
            if (error.status !== 401 || isBase || request.headers.authorization !== undefined)
                return error;
            return vendorError({
                status: 400,
                code: 'UNAUTHORIZED',
                message: 'access to the requested resource is not authorized',
            });
        },
    });
}
//# sourceMappingURL=refusals.js.map
;// CONCATENATED MODULE: ./lib/serve/quirks/manifests.js



const PULL_WINDOW_S = 6 * 60 * 60;
/** Has no list of referrers; with `saysSubject` it claims otherwise when one is pushed. */
function noReferrers(words, saysSubject = false) {
    return () => ({
        request(call) {
            if (call.route?.kind === 'referrers')
                throw vendorError(words, nameOf(call));
        },
        answer: (head) => {
            const { 'OCI-Subject': _, ...headers } = head.headers;
            return saysSubject ? head : { ...head, headers };
        },
    });
}
/** Answers a question for referrers with something that is no index. */
function noIndexOfReferrers(status, contentType) {
    return () => ({
        answer: (head, { route }) => {
            if (route?.kind === 'referrers')
                return { status, headers: { ...head.headers, 'Content-Type': contentType } };
            const { 'OCI-Subject': _, ...headers } = head.headers;
            return { ...head, headers };
        },
    });
}
/** Knows nothing of `tag` parameters: a manifest under its digest gets no tag. */
function oneTagAtATime() {
    return () => ({
        request: ({ route, query }) => {
            if (route?.kind === 'manifest')
                query.delete('tag');
        },
    });
}
/** Does not say the digest in the answer to HEAD, or GET, of a manifest. */
function withoutDigestHeader() {
    return () => ({
        answer: (head, { route, method }) => {
            if (route?.kind !== 'manifest' || method === 'PUT')
                return head;
            const { 'Docker-Content-Digest': _, ...headers } = head.headers;
            return { ...head, headers };
        },
    });
}
/** Says another length in the answer to HEAD of a manifest than GET has bytes. */
function otherLengthOnHead(more) {
    return () => ({
        answer: (head, { route, method }) => {
            const length = head.headers['Content-Length'];
            if (route?.kind !== 'manifest' || method !== 'HEAD' || head.status !== 200)
                return head;
            return { ...head, headers: { ...head.headers, 'Content-Length': String(Number(length) + more) } };
        },
    });
}
/** Answers HEAD of a manifest that is not there with another status than 404. */
function missingOnHead(status) {
    return () => ({
        answer: (head, { route, method }) => route?.kind === 'manifest' && method === 'HEAD' && head.status === 404 ? { ...head, status } : head,
    });
}
/** Says in its own words that a manifest is not there. */
function missingAs(words) {
    return () => ({
        refusal: (error, call) => error.entries.some(({ code }) => code === 'MANIFEST_UNKNOWN') ? vendorError(words, nameOf(call)) : error,
    });
}
/** Refuses manifests of types that it does not know. */
function refusesTypes(types, words) {
    return () => ({
        manifest: ({ descriptor }) => {
            if (types.includes(descriptor.mediaType))
                throw vendorError(words);
        },
    });
}
/** The manifest types of Docker. */
const DOCKER_TYPES = [media_types/* MediaType */.zu.dockerManifest, media_types/* MediaType */.zu.dockerManifestList];
/** Wants the type in the manifest itself, not only in the header. */
function wantsMediaType(words) {
    return () => ({
        manifest: ({ bytes }) => {
            const { mediaType } = JSON.parse(Buffer.from(bytes).toString('utf8'));
            if (mediaType === undefined)
                throw vendorError(words);
        },
    });
}
/** Takes no tag away from its image: deleting one is refused. */
function noTagDelete(words) {
    return () => ({
        request(call) {
            const { route, method } = call;
            if (route?.kind !== 'manifest' || method !== 'DELETE' || route.reference.includes(':'))
                return;
            throw vendorError(words, nameOf(call));
        },
    });
}
/** Deletes nothing of a kind. */
function noDelete(kinds, words) {
    return () => ({
        request({ route, method }) {
            if (method === 'DELETE' && kinds.some((kind) => kind === route?.kind))
                throw vendorError(words);
        },
    });
}
/** Counts manifests that are got, not looked at, and after so many gives no more for hours. */
function countsPulls(words) {
    return ({ pulls }) => {
        const windows = new Map();
        return {
            request(call) {
                const { route, method, clock } = call;
                if (route?.kind !== 'manifest' || method !== 'GET')
                    return;
                const who = call.user ?? '';
                const now = clock.now();
                const found = windows.get(who);
                const window = found !== undefined && found.until > now ? found : { until: now + PULL_WINDOW_S * 1000, used: 0 };
                windows.set(who, window);
                if (window.used >= pulls)
                    throw vendorError(words, nameOf(call));
                window.used++;
            },
            answer(head, { route, user, request }) {
                if (route?.kind !== 'manifest' || request.method === 'PUT')
                    return head;
                const left = pulls - (windows.get(user ?? '')?.used ?? 0);
                const headers = {
                    ...head.headers,
                    'RateLimit-Limit': `${pulls};w=${PULL_WINDOW_S}`,
                    'RateLimit-Remaining': `${left};w=${PULL_WINDOW_S}`,
                    'Docker-RateLimit-Source': request.socket.remoteAddress ?? '127.0.0.1',
                };
                return { ...head, headers };
            },
        };
    };
}
/** Refuses blobs, uploads and their kin when the client says which types it accepts: for it, that is a matter of manifests. */
function refusesAccept(words) {
    return () => ({
        request({ route, request }) {
            const accept = request.headers.accept ?? '*/*';
            const isBlob = route?.kind === 'blob' || route?.kind === 'uploads' || route?.kind === 'upload';
            if (isBlob && !accept.includes('*/*'))
                throw vendorError(words);
        },
    });
}
/** Has no list of its repositories, or shows it to nobody. */
function noCatalog(words) {
    return () => ({
        request({ route }) {
            if (route?.kind === 'catalog')
                throw vendorError(words);
        },
        refusal: (error, { route }) => route?.kind === 'catalog' && error instanceof registry_error/* RegistryError */.g ? vendorError(words) : error,
    });
}
/** Adds to the list of tags what is no tag. */
function tagsWith(what) {
    return () => ({
        list(body) {
            if (!Array.isArray(body.tags))
                return body;
            if (what === 'nulls')
                return { ...body, tags: [...body.tags, null] };
            if (what === 'digests')
                return { ...body, tags: [`sha256:${'0'.repeat(64)}`, ...body.tags] };
            return { ...body, child: [], manifest: {} };
        },
    });
}
//# sourceMappingURL=manifests.js.map
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./lib/image/digest.js
var image_digest = __webpack_require__(37241);
// EXTERNAL MODULE: ./lib/serve/range.js
var serve_range = __webpack_require__(18898);
;// CONCATENATED MODULE: ./lib/serve/quirks/uploads.js




const EMPTY = (0,image_digest/* digestOf */.ol)(Buffer.alloc(0));
/** Names the place where an upload goes on with its host. */
function locationsWithHost() {
    return () => ({
        answer: (head, call) => {
            const location = head.headers.Location;
            if (typeof location !== 'string' || !location.startsWith('/'))
                return head;
            return { ...head, headers: { ...head.headers, Location: call.origin + location } };
        },
    });
}
/** Gives each step of an upload a mark in the query, which has to come back, and only once. */
function stateInQuery(parameter) {
    return () => {
        const key = (0,external_node_crypto_.randomBytes)(16);
        const states = new Map();
        let step = 0;
        return {
            request({ route, query }) {
                if (route?.kind !== 'upload')
                    return;
                const state = states.get(route.id);
                if (state === undefined || query.get(parameter) === state)
                    return;
                throw vendorError({
                    status: 400,
                    code: 'BLOB_UPLOAD_INVALID',
                    message: 'blob upload invalid: the state is not ours',
                });
            },
            answer(head) {
                const { Location: location, 'Docker-Upload-UUID': id } = head.headers;
                if (typeof location !== 'string' || typeof id !== 'string')
                    return head;
                // With the signs that encodings differ about, so that a client that takes it apart is found out.
                const state = `${(0,external_node_crypto_.createHmac)('sha256', key).update(`${id} ${step++}`).digest('base64')}+/`;
                states.set(id, state);
                return {
                    ...head,
                    headers: { ...head.headers, Location: `${location}?${parameter}=${encodeURIComponent(state)}` },
                };
            },
        };
    };
}
/** Takes a chunk with a range only up to so many bytes. */
function chunkAtMost(bytes, words) {
    return () => ({
        request(call) {
            const range = rangeOf(call);
            if (range === undefined || range.end - range.start < bytes)
                return;
            throw vendorError(words);
        },
    });
}
/** Takes the first part of an upload only, as a stream or whole; a range that says it is a chunk is refused. */
function noChunks(words) {
    return () => ({
        request(call) {
            if (rangeOf(call) !== undefined)
                throw vendorError(words);
        },
    });
}
/** Does not say beforehand how large a chunk has to be, and says afterwards in its own words that one was too small. */
function silentAboutChunks(words) {
    return () => ({
        answer: (head) => without(head, 'OCI-Chunk-Min-Length'),
        refusal: (error) => error.entries.some(({ code, message }) => code === 'SIZE_INVALID' && message.startsWith('every chunk'))
            ? vendorError(words)
            : error,
    });
}
/** Answers a PATCH with another status. */
function patchAnswers(status) {
    return () => ({
        answer: (head, { method, route }) => method === 'PATCH' && route?.kind === 'upload' && head.status === 202 ? { ...head, status } : head,
    });
}
/** Says a wrong `Range` after a chunk: that of the first one for ever, or some bytes more or less than there are. */
function wrongRange(how) {
    return () => {
        const first = new Map();
        return {
            answer(head, { method }) {
                const { Range: range, 'Docker-Upload-UUID': id } = head.headers;
                const last = Number(/^0-(\d+)$/.exec(String(range))?.[1] ?? 0);
                if (last === 0 || typeof id !== 'string' || typeof range !== 'string' || method === 'POST')
                    return head;
                if (!first.has(id))
                    first.set(id, range);
                const wrong = how === 'stuck' ? first.get(id) : `0-${Math.max(0, last + how)}`;
                return { ...head, headers: { ...head.headers, Range: wrong } };
            },
        };
    };
}
/** Takes no blob of no bytes. */
function noEmptyBlob(words) {
    return () => ({
        request({ method, query }) {
            if ((method === 'PUT' || method === 'POST') && query.get('digest') === EMPTY)
                throw vendorError(words);
        },
    });
}
/** Takes the content of a blob by PATCH only: a PUT with content finds no upload. */
function contentByPatchOnly(words) {
    return () => ({
        request({ method, route, request }) {
            const hasContent = Number(request.headers['content-length'] ?? 0) > 0 || request.headers['transfer-encoding'] !== undefined;
            if (route?.kind === 'upload' && method === 'PUT' && hasContent)
                throw vendorError(words);
        },
    });
}
/** Mounts nothing: an upload is opened instead. */
function noMounts() {
    return () => ({
        request({ query }) {
            for (const name of ['mount', 'from', 'origin'])
                query.delete(name);
        },
    });
}
/** Refuses a mount that names no repository, or another registry, or whatever `when` says of the repository it is from. */
function mountRefused(when, words) {
    return ({ exists }) => ({
        request(call) {
            const { query } = call;
            if (!query.has('mount'))
                return;
            const from = query.get('from');
            const isSo = when === 'without from' ? from === null : when === 'with origin' ? query.has('origin') : !exists(from ?? '');
            if (isSo)
                throw vendorError(words, from ?? nameOf(call));
        },
    });
}
/** Knows nothing of `origin`: the mount is tried as if `from` was here. */
function ignoresOrigin() {
    return () => ({ request: ({ query }) => query.delete('origin') });
}
function rangeOf({ method, route, request }) {
    if (method !== 'PATCH' || route?.kind !== 'upload')
        return undefined;
    return (0,serve_range/* parseContentRange */.C)(request.headers['content-range'] ?? '');
}
function without(head, name) {
    const { [name]: _, ...headers } = head.headers;
    return { ...head, headers };
}
//# sourceMappingURL=uploads.js.map
;// CONCATENATED MODULE: ./lib/serve/quirks/common.js


/** No registry that was looked at knows the `tag` parameters of the next specification yet. */
const ONE_TAG = {
    what: 'a manifest under its digest gets no tags by `tag=`',
    source: 'distribution-spec#600: in no registry yet',
    play: oneTagAtATime(),
};
/** A mount knows no other registries. */
const NO_ORIGIN = {
    what: '`origin` of a mount is passed over',
    source: 'google/go-containerregistry#1741',
    play: ignoresOrigin(),
};
//# sourceMappingURL=common.js.map
// EXTERNAL MODULE: ./lib/serve/exchange.js
var exchange = __webpack_require__(69146);
// EXTERNAL MODULE: ./lib/serve/stream.js
var stream = __webpack_require__(28811);
;// CONCATENATED MODULE: ./lib/serve/quirks/storage.js






const PATH = '/blob-storage/';
const LIFE_MS = 10 * 60 * 1000;
/**
 * Sends readers of blobs to a storage under another name of this machine, by an address that is signed, as S3, Azure and
 * Google Cloud Storage have it. The storage refuses whoever shows it the registry's login as well. Where this machine has no
 * other name for the client, the blob is served as usual.
 */
function blobsElsewhere() {
    return () => {
        const key = (0,external_node_crypto_.randomBytes)(32);
        const sign = (what) => (0,external_node_crypto_.createHmac)('sha256', key).update(what).digest('base64url');
        return {
            async request(call) {
                const { route, method, clock, repositories } = call;
                const host = otherNameOf(call.origin);
                if (route?.kind !== 'blob' || method !== 'GET' || host === undefined || !(0,image_digest/* isDigest */.Bc)(route.digest))
                    return;
                if ((await repositories.repository(route.name).statBlob(route.digest)) === undefined)
                    return;
                const path = `${PATH}${route.name}/${route.digest}`;
                const expires = clock.now() + LIFE_MS;
                const location = `${host}${path}?X-Expires=${expires}&X-Signature=${sign(`${path} ${expires}`)}`;
                throw new registry_error/* RegistryError */.g(307, { code: 'UNKNOWN', message: 'the blob is elsewhere' }, { Location: location });
            },
            async first(call, response) {
                if (!call.path.startsWith(PATH))
                    return false;
                const { query, path, clock, request } = call;
                const expected = Buffer.from(sign(`${path} ${query.get('X-Expires')}`));
                const given = Buffer.from(query.get('X-Signature') ?? '');
                const isSigned = given.length === expected.length && (0,external_node_crypto_.timingSafeEqual)(given, expected);
                if (request.headers.authorization !== undefined) {
                    return refuse(response, 400, 'InvalidArgument', 'Only one auth mechanism allowed');
                }
                if (!isSigned || Number(query.get('X-Expires')) < clock.now()) {
                    return refuse(response, 403, 'AccessDenied', 'Request has expired');
                }
                await send(call, response);
                return true;
            },
        };
    };
}
async function send({ path, request, repositories }, response) {
    const at = path.lastIndexOf('/');
    const [name, digest] = [path.slice(PATH.length, at), path.slice(at + 1)];
    const store = repositories.repository(name);
    const info = (0,image_digest/* isDigest */.Bc)(digest) ? await store.statBlob(digest) : undefined;
    if (info === undefined) {
        refuse(response, 404, 'NoSuchKey', 'The specified key does not exist.');
        return;
    }
    const range = (0,serve_range/* parseRange */.R)(request.headers.range, info.size);
    if (range === 'unsatisfiable') {
        refuse(response, 416, 'InvalidRange', 'The requested range is not satisfiable');
        return;
    }
    const headers = { 'Content-Type': 'application/octet-stream', 'Accept-Ranges': 'bytes' };
    if (range === 'whole') {
        response.writeHead(200, { ...headers, 'Content-Length': String(info.size) });
        await (0,stream/* sendStream */.n)(response, (pages) => store.readBlob(info, undefined, pages));
        return;
    }
    const contentRange = `bytes ${range.start}-${range.end}/${info.size}`;
    const length = String(range.end - range.start + 1);
    response.writeHead(206, { ...headers, 'Content-Length': length, 'Content-Range': contentRange });
    await (0,stream/* sendStream */.n)(response, (pages) => store.readBlob(info, range, pages));
}
function refuse(response, status, code, message) {
    const text = `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${message}</Message></Error>`;
    (0,exchange/* sendBytes */.M0)(response, status, Buffer.from(text), { 'Content-Type': 'application/xml' });
    return true;
}
/** Another origin that leads here too: loopback has two names. */
function otherNameOf(origin) {
    const url = new URL(origin);
    if (url.protocol === 'https:')
        return undefined;
    const other = { '127.0.0.1': 'localhost', localhost: '127.0.0.1' }[url.hostname];
    return other === undefined ? undefined : `http://${other}:${url.port}`;
}
//# sourceMappingURL=storage.js.map
// EXTERNAL MODULE: ./lib/serve/auth/scope.js
var scope = __webpack_require__(72606);
;// CONCATENATED MODULE: ./lib/serve/quirks/tokens.js


/** Gives no tokens by POST. */
function noTokenByPost(words) {
    return () => ({
        request({ route, method }) {
            if (route?.kind === 'token' && method === 'POST')
                throw vendorError(words);
        },
    });
}
/** Refuses the whole token, mounts included, when one of its scopes names a repository that the user may not see. */
function tokenForAllOrNothing(words) {
    return ({ exists, permits }) => ({
        request({ route, query, request }) {
            if (route?.kind !== 'token')
                return;
            const user = userOf(request.headers.authorization);
            const wanted = (0,scope/* parseScopes */.Fg)(query.getAll('scope')).flatMap(scope/* accessesOf */.Cn);
            const hidden = wanted.find((access) => access.action === 'pull' && (!exists(access.name) || (user !== undefined && !permits(user, access))));
            if (hidden !== undefined)
                throw vendorError(words, hidden.name);
        },
    });
}
/** Gives a token without any right when one of the scopes has the action `delete`; it is called `*` there. */
function noDeleteScope() {
    return () => ({
        request({ route, query }) {
            if (route?.kind !== 'token')
                return;
            const scopes = (0,scope/* parseScopes */.Fg)(query.getAll('scope'));
            if (scopes.some(({ actions }) => actions.includes('delete')))
                query.delete('scope');
        },
    });
}
/** Names its own token server wrongly: by `null:`, or by `http:` where it speaks TLS, and with its port twice. */
function wrongOwnAddress() {
    return () => ({
        answer(head) {
            const challenge = head.headers['WWW-Authenticate'];
            if (typeof challenge !== 'string')
                return head;
            const wrong = challenge.replace(/realm="(https?):\/\/([^/"]+?)(:\d+)?\//, (_, scheme, host, port = '') => `realm="${scheme === 'https' ? 'http' : 'null'}://${host}${port}${port}/`);
            return { ...head, headers: { ...head.headers, 'WWW-Authenticate': wrong } };
        },
    });
}
function userOf(authorization) {
    const [, encoded] = /^basic +(\S+)$/i.exec(authorization ?? '') ?? [];
    return encoded === undefined ? undefined : Buffer.from(encoded, 'base64').toString('utf8').split(':', 1)[0];
}
//# sourceMappingURL=tokens.js.map
;// CONCATENATED MODULE: ./lib/serve/quirks/clouds.js






const gar = {
    title: 'Google Artifact Registry',
    auth: { kind: 'token', path: '/v2/token', expiresIn: 3600 },
    user: 'oauth2accesstoken',
    quirks: [
        ONE_TAG,
        {
            what: 'no tokens by POST (404)',
            source: 'containerd/containerd, core/remotes/docker/auth/fetch.go',
            play: noTokenByPost({ status: 404, code: 'NOT_FOUND', message: '404 page not found' }),
        },
        {
            what: 'no uploads in chunks',
            source: 'dotnet/sdk-container-builds#287, containers/skopeo#1101',
            play: noChunks({ status: 400, code: 'UNSUPPORTED', message: 'chunked uploads are not supported' }),
        },
        {
            what: 'no blob of no bytes (400)',
            source: 'oras-project/oras-go, pack.go',
            play: noEmptyBlob({ status: 400, code: 'DIGEST_INVALID', message: 'blob upload invalid: the blob is empty' }),
        },
        {
            what: 'repositories have to be made before (404)',
            source: 'cloud.google.com, Artifact Registry: create repositories',
            play: existingOnly({ status: 404, code: 'NAME_UNKNOWN', message: 'Repository "{name}" not found' }),
        },
        {
            what: 'a right that is missing is named (403)',
            source: 'cloud.google.com, Artifact Registry: troubleshoot',
            play: deniedAs({
                status: 403,
                code: 'DENIED',
                message: 'Permission "artifactregistry.repositories.uploadArtifacts" denied on resource "projects/acme/locations/europe/repositories/{name}" (or it may not exist)',
            }),
        },
        {
            what: 'lists of tags have other keys as well',
            source: 'cloud.google.com, Container Registry API',
            play: tagsWith('children'),
        },
        {
            what: 'places of uploads name the host',
            source: 'google/go-containerregistry, transport',
            play: locationsWithHost(),
        },
        {
            what: 'blobs are at another host, which refuses a login',
            source: 'cloud.google.com, Container Registry on Cloud Storage',
            play: blobsElsewhere(),
        },
    ],
};
const acr = {
    title: 'Azure Container Registry',
    auth: {
        kind: 'token',
        path: '/oauth2/token',
        expiresIn: 3600,
        refreshUser: '00000000-0000-0000-0000-000000000000',
        grants: ['refresh_token'],
    },
    quirks: [
        ONE_TAG,
        NO_ORIGIN,
        {
            what: 'a login by `az` is a refresh token, which goes by POST; a password by POST is refused (400)',
            source: 'google/go-containerregistry#421',
        },
        {
            what: 'links to the next page have `orderby=` in their query',
            source: 'learn.microsoft.com, ACR: list tags',
            options: { paging: { extra: '&orderby=', usual: 100 } },
        },
        {
            what: 'pages of 1000 tags at most, whatever is asked for',
            source: 'Azure/acr#749',
            options: { paging: { most: 1000 } },
        },
        {
            what: 'a right that is missing (403)',
            source: 'learn.microsoft.com, Troubleshoot registry login',
            play: deniedAs({ status: 403, code: 'DENIED', message: 'requested access to the resource is denied' }),
        },
        {
            what: 'blobs are at another host, which refuses a login',
            source: 'learn.microsoft.com, ACR data endpoints',
            play: blobsElsewhere(),
        },
    ],
};
const quay = {
    title: 'Quay',
    auth: { kind: 'token', path: '/v2/auth', expiresIn: 3600 },
    quirks: [
        ONE_TAG,
        NO_ORIGIN,
        {
            what: 'a scope with `delete` gives a token without any right; `*` works',
            source: 'containers/image, docker_image.go',
            play: noDeleteScope(),
        },
        {
            what: 'a mount without `from` is an error',
            source: 'regclient/regclient#398',
            play: mountRefused('without from', { status: 500, code: 'UNKNOWN', message: 'internal server error' }),
        },
        {
            what: 'pages of 100 tags, and an opaque `next_page`',
            source: 'deitch/docker_registry2#56, #106',
            options: { paging: { most: 100, cursor: 'next_page' } },
        },
        {
            what: '401 whatever is missing: a right, or the repository',
            source: 'quay/quay, endpoints/v2/errors.py',
            play: deniedAs({
                status: 401,
                code: 'UNAUTHORIZED',
                message: 'access to the requested resource is not authorized',
            }),
        },
        {
            what: 'blobs are at another host, which refuses a login',
            source: 'access.redhat.com, cdn.quay.io',
            play: blobsElsewhere(),
        },
    ],
};
const gitlab = {
    title: 'GitLab',
    auth: { kind: 'token', path: '/jwt/auth', service: 'container_registry', expiresIn: 300 },
    quirks: [
        ONE_TAG,
        NO_ORIGIN,
        {
            what: 'tokens of five minutes, which run out while a large layer is on its way',
            source: 'moby/moby#33558',
        },
        {
            what: 'a right that is missing',
            source: 'docs.gitlab.com, Troubleshooting the container registry',
            play: deniedAs({ status: 403, code: 'DENIED', message: 'requested access to the resource is denied' }),
        },
        {
            what: 'pages of 100 tags',
            source: 'gitlab-org/container-registry, docs/spec/docker/v2/api.md',
            options: { paging: { usual: 100 } },
        },
        {
            what: 'places of uploads have a signed `_state`',
            source: 'distribution/distribution, registry/handlers/blobupload.go',
            play: stateInQuery('_state'),
        },
    ],
};
/** Other registries that a company runs for everybody. */
const CLOUDS = { gar, acr, quay, gitlab };
//# sourceMappingURL=clouds.js.map
;// CONCATENATED MODULE: ./lib/serve/quirks/lag.js

/** Shows a manifest, and where a tag is, only so many milliseconds after it was written; until then what was there before, or nothing. */
function showsLate(ms) {
    return () => {
        const late = new Map();
        return {
            async manifest({ descriptor }, { route, query, repositories, clock }) {
                if (route?.kind !== 'manifest')
                    return;
                const { name, reference } = route;
                const now = clock.now();
                for (const [key, { until }] of late)
                    if (until <= now)
                        late.delete(key);
                for (const written of new Set([descriptor.digest, reference, ...query.getAll('tag')])) {
                    const key = `${name} ${written}`;
                    const found = late.has(key) ? undefined : await repositories.repository(name).resolve(written);
                    late.set(key, { until: now + ms, before: (late.get(key) ?? { before: found?.digest }).before });
                }
            },
            request({ route, method }) {
                if (route?.kind === 'manifest' && method === 'DELETE')
                    late.delete(`${route.name} ${route.reference}`);
            },
            instead({ route, method, clock }) {
                if (route?.kind !== 'manifest' || (method !== 'GET' && method !== 'HEAD'))
                    return undefined;
                const found = late.get(`${route.name} ${route.reference}`);
                if (found === undefined || found.until <= clock.now())
                    return undefined;
                if (found.before !== undefined)
                    return { ...route, reference: found.before };
                throw new registry_error/* RegistryError */.g(404, { code: 'MANIFEST_UNKNOWN', message: 'manifest unknown' });
            },
        };
    };
}
//# sourceMappingURL=lag.js.map
;// CONCATENATED MODULE: ./lib/serve/quirks/large.js







const MiB = 1024 * 1024;
const hub = {
    title: 'Docker Hub',
    auth: { kind: 'token', service: 'registry.docker.io', expiresIn: 300 },
    quirks: [
        ONE_TAG,
        {
            what: 'manifests that are got count as pulls, those looked at by HEAD do not; after 100 in six hours it is 429',
            source: 'docs.docker.com, Docker Hub usage and limits',
            play: countsPulls({
                status: 429,
                code: 'TOOMANYREQUESTS',
                message: 'You have reached your pull rate limit. You may increase the limit by authenticating and upgrading: https://www.docker.com/increase-rate-limit',
            }),
        },
        {
            what: 'a mount from a repository that the user may not see gets no token at all',
            source: 'google/go-containerregistry#1679',
            play: tokenForAllOrNothing({ status: 401, code: 'UNAUTHORIZED', message: 'authentication required' }),
        },
        {
            what: 'a mount with `origin` is refused (400)',
            source: 'google/go-containerregistry#1741',
            play: mountRefused('with origin', { status: 400, code: 'NAME_INVALID', message: 'invalid repository name' }),
        },
        {
            what: 'no list of referrers (404)',
            source: 'docker/roadmap#724',
            play: noReferrers({ status: 404, code: 'UNSUPPORTED', message: '404 page not found' }),
        },
        {
            what: 'a manifest, and where a tag is, shows two seconds after it was written',
            source: 'int128/docker-manifest-create-action#857',
            play: showsLate(2000),
        },
        {
            what: 'no manifest and no tag is deleted (405); that is what its other API is for',
            source: 'docker/hub-feedback#2360',
            play: noDelete(['manifest'], {
                status: 405,
                code: 'UNSUPPORTED',
                message: 'The operation is unsupported.',
            }),
        },
        {
            what: 'no catalog (401)',
            source: 'docs.docker.com, Registry API',
            play: noCatalog({ status: 401, code: 'UNAUTHORIZED', message: 'authentication required' }),
        },
        {
            what: 'places of uploads are whole URLs with a signed `_state`',
            source: 'distribution/distribution, registry/handlers/blobupload.go',
            play: stateInQuery('_state'),
        },
        {
            what: 'places of uploads name the host',
            source: 'distribution docs, http.relativeurls',
            play: locationsWithHost(),
        },
        {
            what: 'blobs are at another host, which refuses a login',
            source: 'docs.docker.com, Allowlist for Docker',
            play: blobsElsewhere(),
        },
    ],
};
const ghcr = {
    title: 'GitHub Container Registry',
    auth: { kind: 'token', service: 'ghcr.io' },
    quirks: [
        ONE_TAG,
        NO_ORIGIN,
        {
            what: 'a chunk with a range has 4 MiB at most (416)',
            source: 'oras-project/rust-oci-client#35',
            play: chunkAtMost(4 * MiB, {
                status: 416,
                code: 'REQUESTED_RANGE_NOT_SATISFIABLE',
                message: 'requested range not satisfiable',
            }),
        },
        {
            what: 'a manifest, and where a tag is, shows two seconds after it was written',
            source: 'p2pool-starter-stack/pithead#429, VooZ2/terento#165',
            play: showsLate(2000),
        },
        {
            what: '403 without a word on what is missing, when the package does not let the repository in',
            source: 'docker/build-push-action#981',
            play: deniedAs({ status: 403, code: 'DENIED', message: 'permission_denied: write_package' }),
        },
        {
            what: 'no list of referrers (404)',
            source: 'actions/attest-build-provenance#71',
            play: noReferrers({ status: 404, code: 'UNSUPPORTED', message: '404 page not found' }),
        },
        {
            what: 'tags in the order in which they were made, not that of letters',
            source: 'renovatebot/renovate, datasource/docker',
            options: { paging: { order: 'backwards', usual: 100 } },
        },
        {
            what: 'nothing is deleted (405); that is what its other API is for',
            source: 'containers/skopeo#1880, sigstore/cosign#3434',
            play: noDelete(['manifest', 'blob'], {
                status: 405,
                code: 'UNSUPPORTED',
                message: 'The operation is unsupported.',
            }),
        },
        {
            what: 'blobs are at another host, which refuses a login',
            source: 'docs.github.com, pkg-containers.githubusercontent.com',
            play: blobsElsewhere(),
        },
    ],
};
const ecr = {
    title: 'Amazon ECR',
    auth: { kind: 'basic' },
    user: 'AWS',
    quirks: [
        ONE_TAG,
        {
            what: 'repositories have to be made before (404)',
            source: 'docs.aws.amazon.com, Pushing a Docker image',
            play: existingOnly({
                status: 404,
                code: 'NAME_UNKNOWN',
                message: "The repository with name '{name}' does not exist in the registry with id '123456789012'",
            }),
        },
        {
            what: 'a login runs out after twelve hours (403)',
            source: 'docs.aws.amazon.com, Private registry authentication',
            play: loginExpires({
                status: 403,
                code: 'DENIED',
                message: 'Your authorization token has expired. Reauthenticate and try again.',
            }),
        },
        {
            what: 'a right that is missing is named (403)',
            source: 'docs.aws.amazon.com, Troubleshooting Amazon ECR',
            play: deniedAs({
                status: 403,
                code: 'DENIED',
                message: 'User: arn:aws:iam::123456789012:user/ci is not authorized to perform: ecr:InitiateLayerUpload on resource: arn:aws:ecr:eu-west-1:123456789012:repository/{name} because no identity-based policy allows the ecr:InitiateLayerUpload action',
            }),
        },
        { what: 'PATCH is answered with 201', source: 'regclient/regclient, scheme/reg/blob.go', play: patchAnswers(201) },
        {
            what: 'chunks but the last have 5 MiB at least, which is said only afterwards',
            source: 'dotnet/sdk-container-builds#424',
            options: { chunkMinLength: 5 * MiB },
            play: silentAboutChunks({
                status: 400,
                code: 'UNKNOWN',
                message: 'LayerPartTooSmallException: Layer parts must be at least 5242880 bytes in size',
            }),
        },
        {
            what: '`Range` stays where it was after the first chunk',
            source: 'aws/containers-roadmap#2831',
            play: wrongRange('stuck'),
        },
        {
            what: 'mounts nothing, unless the account has opted in (202)',
            source: 'aws/containers-roadmap#2860',
            play: noMounts(),
        },
        {
            what: 'more than 1000 tags at once are refused (405), and the cursor is a token',
            source: 'google/go-containerregistry#1091',
            options: { paging: { refuseOver: 1000, usual: 100, cursor: 'last' } },
        },
        {
            what: 'a manifest says its type itself',
            source: 'containers/image, docker_image_dest.go',
            play: wantsMediaType({ status: 405, code: 'UNSUPPORTED', message: 'Invalid JSON syntax' }),
        },
        {
            what: '`OCI-Subject` is answered although there is no list of referrers',
            source: 'oras-project/oras-go, registry/remote/repository.go',
            play: noReferrers({ status: 404, code: 'UNSUPPORTED', message: 'The operation is unsupported.' }, true),
        },
        {
            what: 'no tag is taken away from its image',
            source: 'docs.aws.amazon.com, BatchDeleteImage',
            play: noTagDelete({ status: 405, code: 'UNSUPPORTED', message: 'The operation is unsupported.' }),
        },
        { what: 'blobs are at S3, which refuses a login', source: 'open-policy-agent/opa#6580', play: blobsElsewhere() },
    ],
};
/** Docker Hub, GHCR and ECR: where most images are. */
const LARGE = { hub, ghcr, ecr };
//# sourceMappingURL=large.js.map
;// CONCATENATED MODULE: ./lib/serve/quirks/distribution.js



/** `registry:2`, which Debian calls `docker-registry`. */
const distribution2 = {
    title: 'distribution 2 (`registry:2`)',
    auth: { kind: 'basic' },
    quirks: [
        ONE_TAG,
        NO_ORIGIN,
        {
            what: 'nothing is deleted, unless that is switched on (405)',
            source: 'distribution/distribution, docs/content/about/configuration.md',
            play: noDelete(['manifest', 'blob'], {
                status: 405,
                code: 'UNSUPPORTED',
                message: 'The operation is unsupported.',
            }),
        },
        {
            what: 'no list of referrers (404)',
            source: 'distribution/distribution#3716',
            play: noReferrers({ status: 404, code: 'UNSUPPORTED', message: '404 page not found' }),
        },
        {
            what: 'all tags are on one page',
            source: 'distribution/distribution 2.8, registry/handlers/tags.go',
            options: { paging: { none: true } },
        },
        {
            what: 'places of uploads are whole URLs with a signed `_state`',
            source: 'distribution/distribution, registry/handlers/blobupload.go',
            play: stateInQuery('_state'),
        },
        {
            what: 'places of uploads name the host',
            source: 'distribution docs, http.relativeurls',
            play: locationsWithHost(),
        },
    ],
};
/** `registry:3`. */
const distribution3 = {
    title: 'distribution 3 (`registry:3`)',
    auth: { kind: 'token', service: 'registry' },
    quirks: [
        ONE_TAG,
        NO_ORIGIN,
        {
            what: 'no list of referrers (404)',
            source: 'distribution/distribution#3716',
            play: noReferrers({ status: 404, code: 'UNSUPPORTED', message: '404 page not found' }),
        },
        {
            what: 'pages of 100 tags',
            source: 'distribution/distribution 3, registry/handlers/tags.go',
            options: { paging: { usual: 100, bareLink: true } },
        },
        {
            what: 'no tag is taken away from its image',
            source: 'distribution/distribution#3174',
            play: noTagDelete({ status: 405, code: 'UNSUPPORTED', message: 'The operation is unsupported.' }),
        },
        {
            what: 'places of uploads have a signed `_state`',
            source: 'distribution/distribution, registry/handlers/blobupload.go',
            play: stateInQuery('_state'),
        },
    ],
};
//# sourceMappingURL=distribution.js.map
;// CONCATENATED MODULE: ./lib/serve/quirks/self-hosted.js






const HARBOR_DENIES = {
    status: 401,
    code: 'UNAUTHORIZED',
    message: 'unauthorized to access repository: {name}, action: push: unauthorized to access repository: {name}, action: push',
};
const harbor = {
    title: 'Harbor',
    auth: { kind: 'token', path: '/service/token', service: 'harbor-registry', expiresIn: 1800 },
    quirks: [
        ONE_TAG,
        NO_ORIGIN,
        {
            what: 'projects have to be made before (401)',
            source: 'goharbor/harbor#966',
            play: existingOnly(HARBOR_DENIES),
        },
        {
            what: 'a right that is missing is 401',
            source: 'goharbor/harbor#13988',
            play: deniedAs(HARBOR_DENIES),
        },
        {
            what: 'a mount from a project that is not there is 401',
            source: 'goharbor/harbor#17097',
            play: mountRefused('source missing', { status: 401, code: 'UNAUTHORIZED', message: 'unauthorized to access' }),
        },
        {
            what: 'HEAD of a manifest has another `Content-Length` than GET',
            source: 'oras-project/oras-go, registry/remote/repository.go',
            play: otherLengthOnHead(7),
        },
        {
            what: 'a manifest that is not there is `UNKNOWN`, "not found"',
            source: 'containers/image, docker_client.go',
            play: missingAs({ status: 404, code: 'UNKNOWN', message: 'artifact {name} not found' }),
        },
        {
            what: 'places of uploads have a signed `_state`',
            source: 'distribution/distribution, registry/handlers/blobupload.go',
            play: stateInQuery('_state'),
        },
    ],
};
const artifactory = {
    title: 'JFrog Artifactory',
    auth: { kind: 'token', path: '/v2/token', expiresIn: 3600 },
    quirks: [
        ONE_TAG,
        {
            what: 'no tokens by POST (401)',
            source: 'containerd/containerd, core/remotes/docker/auth/fetch.go',
            play: noTokenByPost({ status: 401, code: 'UNAUTHORIZED', message: 'Bad credentials' }),
        },
        { what: 'mounts nothing (202)', source: 'bazel-contrib/rules_img, table of registries', play: noMounts() },
        {
            what: 'in old versions, content only by PATCH: a PUT with content is 404',
            source: 'docker/buildx#196',
            play: contentByPatchOnly({ status: 404, code: 'BLOB_UPLOAD_INVALID', message: 'blob upload invalid' }),
        },
        {
            what: '`Accept` at anything but manifests is 406',
            source: 'dotnet/sdk-container-builds#382',
            play: refusesAccept({ status: 406, code: 'UNSUPPORTED', message: 'Not Acceptable' }),
        },
        {
            what: 'HEAD of a manifest that is not there is 403',
            source: 'jfrog RTFACT-13797',
            play: missingOnHead(403),
        },
        {
            what: 'links to the next page lack the name of the virtual repository',
            source: 'jfrog RTFACT-18971',
            options: { paging: { shortLink: true, usual: 100 } },
        },
        { what: 'digests among the tags', source: 'containers/skopeo#2346', play: tagsWith('digests') },
        {
            what: 'a question for referrers is answered with a page',
            source: 'sigstore/sigstore-js#1187',
            play: noIndexOfReferrers(200, 'text/html'),
        },
    ],
};
const nexus = {
    title: 'Sonatype Nexus',
    auth: { kind: 'token', path: '/v2/token' },
    quirks: [
        ONE_TAG,
        NO_ORIGIN,
        {
            what: 'its token server is itself by the scheme `null:`, or by `http:` where it is reached by TLS, and has its port twice',
            source: 'sonatype/nexus-public#435, #565, #580, #611',
            play: wrongOwnAddress(),
        },
        {
            what: '400 in place of the challenge, except at `/v2/`',
            source: 'GoogleContainerTools/jib#2898',
            play: challengesAtBaseOnly(),
        },
        { what: '`null` among the tags', source: 'containers/skopeo#2409', play: tagsWith('nulls') },
        {
            what: 'no list of referrers (404)',
            source: 'distribution-spec, Unavailable Referrers API',
            play: noReferrers({ status: 404, code: 'NOT_FOUND', message: 'not found' }),
        },
        { what: 'places of uploads name the host', source: 'sonatype/nexus-public#435', play: locationsWithHost() },
    ],
};
const zot = {
    title: 'zot',
    auth: { kind: 'basic' },
    quirks: [
        ONE_TAG,
        NO_ORIGIN,
        {
            what: 'manifests of Docker types are refused, unless `docker2s2` is set (415)',
            source: 'project-zot/zot#596, #2234',
            play: refusesTypes(DOCKER_TYPES, {
                status: 415,
                code: 'MANIFEST_INVALID',
                message: 'manifest invalid',
            }),
        },
        { what: '`Range` is too small', source: 'regclient/regclient#961', play: wrongRange(-1000) },
        {
            what: 'a right that is missing (403)',
            source: 'project-zot/zot, pkg/api/authz.go',
            play: deniedAs({ status: 403, code: 'DENIED', message: 'requested access to the resource is denied' }),
        },
    ],
};
const pulp = {
    title: 'Pulp and others',
    auth: { kind: 'token', path: '/token/', expiresIn: 300 },
    quirks: [
        ONE_TAG,
        NO_ORIGIN,
        { what: 'PATCH is answered with 204', source: 'pulp/pulp_container#2199', play: patchAnswers(204) },
        { what: '`Range` is off by one', source: 'docker/for-linux#1296', play: wrongRange(1) },
        {
            what: 'no digest in the answers for manifests',
            source: 'distribution-spec, Pulling manifests: a SHOULD',
            play: withoutDigestHeader(),
        },
    ],
};
/** Registries that people run themselves. */
const SELF_HOSTED = {
    harbor,
    artifactory,
    nexus,
    zot,
    distribution2: distribution2,
    distribution3: distribution3,
    pulp,
};
//# sourceMappingURL=self-hosted.js.map
;// CONCATENATED MODULE: ./lib/serve/quirks/profiles.js



/** Every registry that can be played. Each plays all that was seen of it, in whatever version, so it is worse than the real one. */
const PROFILES = { ...LARGE, ...CLOUDS, ...SELF_HOSTED };
//# sourceMappingURL=profiles.js.map

/***/ })

};
