export const id = 684;
export const ids = [684];
export const modules = {

/***/ 684:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  command: () => (/* binding */ command)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./lib/runtime/failure.js
var failure = __webpack_require__(438);
;// CONCATENATED MODULE: ./lib/serve/auth/htpasswd.js

/** `$2y$10$` and 53 characters of salt and hash. */
const BCRYPT = /^\$2[aby]?\$(\d\d)\$[./A-Za-z0-9]{53}$/;
const COST_MAX = 16;
/**
 * Users and bcrypt hashes as `htpasswd -B` writes them, `name:$2y$...` in each line. The other kinds of hash that Apache
 * knows (MD5, SHA-1, crypt) are refused: they can be guessed at millions a second.
 */
function parseHtpasswd(text, file) {
    const users = new Map();
    for (const [index, line] of text.split(/\r?\n/).entries()) {
        if (line.trim() === '' || line.startsWith('#'))
            continue;
        const colon = line.indexOf(':');
        const user = line.slice(0, Math.max(0, colon));
        const hash = line.slice(colon + 1).trim();
        const cost = Number(BCRYPT.exec(hash)?.[1]);
        if (user === '' || Number.isNaN(cost)) {
            throw new failure/* Failure */.HR('unsupported', `${file}, line ${index + 1}: this is no user with a bcrypt hash`, {
                reference: file,
                hint: `Make the entry again with: htpasswd -B ${file} NAME`,
            });
        }
        if (cost > COST_MAX) {
            throw new failure/* Failure */.HR('unsupported', `${file}, line ${index + 1}: the bcrypt cost ${cost} would take minutes`, {
                reference: file,
                hint: `Make the entry again with: htpasswd -B -C 10 ${file} NAME`,
            });
        }
        users.set(user, hash);
    }
    if (users.size > 0)
        return users;
    throw new failure/* Failure */.HR('usage', `${file} has no users, so nobody could sign in`, {
        reference: file,
        hint: `Add one with: htpasswd -B ${file} NAME`,
    });
}
/** Checks passwords against the hashes of {@link parseHtpasswd}. */
function htpasswdUsers(users) {
    const anyHash = users.values().next().value ?? '';
    return async (user, password) => {
        const hash = users.get(user);
        const { compare } = await __webpack_require__.e(/* import() */ 242).then(__webpack_require__.bind(__webpack_require__, 6242));
        // An unknown user takes as long as a known one, so that the time does not tell who there is.
        const matches = await compare(password, hash ?? anyHash);
        return matches && hash !== undefined;
    };
}
//# sourceMappingURL=htpasswd.js.map
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./lib/serve/auth/passwords.js

const REMEMBERED_MAX = 1000;
/** Knows one user. Keeps no password, only what it hashes to under a key of this process. */
function onlyUser(user, password) {
    const hash = keyedHash();
    const right = hash(user, password);
    return async (givenUser, givenPassword) => (0,external_node_crypto_.timingSafeEqual)(right, hash(givenUser, givenPassword));
}
/**
 * Spares a slow check (bcrypt) for what was right within the last `ms` milliseconds: under Basic every single request
 * of a push brings the password again. What was wrong is always checked anew.
 */
function remembered(check, clock, ms) {
    const hash = keyedHash();
    const until = new Map();
    return async (user, password) => {
        const key = hash(user, password).toString('base64');
        if ((until.get(key) ?? 0) > clock.now())
            return true;
        until.delete(key);
        if (!(await check(user, password)))
            return false;
        const oldest = until.size >= REMEMBERED_MAX ? until.keys().next().value : undefined;
        if (oldest !== undefined)
            until.delete(oldest);
        until.set(key, clock.now() + ms);
        return true;
    };
}
function keyedHash() {
    const key = (0,external_node_crypto_.randomBytes)(32);
    return (user, password) => (0,external_node_crypto_.createHmac)('sha256', key)
        .update(JSON.stringify([user, password]))
        .digest();
}
//# sourceMappingURL=passwords.js.map
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(4708);
;// CONCATENATED MODULE: ./lib/serve/auth/access.js
/** The grant of a registry without authentication. */
const everybody = { user: undefined, allows: () => true };
/** What anybody may do where pulling needs no sign-in. */
const anonymousPull = {
    user: undefined,
    allows: ({ type, action }) => type === 'repository' && action === 'pull',
};
//# sourceMappingURL=access.js.map
;// CONCATENATED MODULE: ./lib/serve/registry-error.js

/** An answer that is not a success: status, headers and the `errors` of the JSON body. */
class RegistryError extends Error {
    name = 'RegistryError';
    status;
    entries;
    headers;
    constructor(status, entries, headers = {}) {
        const list = Array.isArray(entries) ? entries : [entries];
        super(list.map((entry) => entry.message).join('; '));
        this.status = status;
        this.entries = list;
        this.headers = headers;
    }
}
const ANSWERS = {
    usage: [400, 'UNSUPPORTED'],
    invalid: [400, 'MANIFEST_INVALID'],
    'not-found': [404, 'NAME_UNKNOWN'],
    // A store behind us that does not let us in: its refusal is final for our client, whatever it sends us.
    unauthorized: [403, 'DENIED'],
    denied: [403, 'DENIED'],
    refused: [403, 'DENIED'],
    mismatch: [400, 'DIGEST_INVALID'],
    unsupported: [400, 'UNSUPPORTED'],
    unreachable: [502, 'UNAVAILABLE'],
    timeout: [504, 'UNAVAILABLE'],
    'rate-limited': [429, 'TOOMANYREQUESTS'],
    failed: [500, 'UNKNOWN'],
    cancelled: [503, 'UNAVAILABLE'],
};
/** The answer to any error. `codes` says what a failure code means where it happened (`not-found` of a blob, say). */
function asRegistryError(error, codes = {}) {
    if (error instanceof RegistryError)
        return error;
    if (!(error instanceof failure/* Failure */.HR)) {
        // What broke inside is for the log, not for whoever asked.
        return new RegistryError(500, { code: 'UNKNOWN', message: 'the registry failed; its log says why' });
    }
    const [status, code] = ANSWERS[error.code];
    const message = status < 500 ? (0,failure/* describeError */.Uc)(error) : error.message;
    return new RegistryError(status, { code: codes[error.code] ?? code, message });
}
//# sourceMappingURL=registry-error.js.map
;// CONCATENATED MODULE: ./lib/serve/auth/basic.js


/** What a request with a name and a password, or without, may do; throws the 401 with its challenge, or 403. */
async function basicGrant(auth, request, needs) {
    const user = await signIn(auth.check, request);
    if (user === undefined) {
        // The first look at /v2/ needs nothing and must still be challenged, or a client would never learn how to sign in.
        const isOpen = auth.anonymousPull === true && needs.length > 0 && needs.every(anonymousPull.allows);
        if (isOpen && request.headers.authorization === undefined)
            return anonymousPull;
        throw passwordRequired(request.headers.authorization !== undefined);
    }
    const grant = { user, allows: (access) => auth.permits?.(user, access) ?? true };
    const denied = needs.find((access) => !grant.allows(access));
    if (denied !== undefined) {
        throw new RegistryError(403, { code: 'DENIED', message: `${user} may not ${denied.action} ${denied.name}` });
    }
    return grant;
}
/** The user whom the Authorization header proves; undefined without a header, or with a wrong one. */
async function signIn(check, request) {
    const credentials = parseBasic(request.headers.authorization);
    if (credentials === undefined)
        return undefined;
    return (await check(credentials.user, credentials.password)) ? credentials.user : undefined;
}
/** The 401 that asks for a name and a password. */
function passwordRequired(wasWrong) {
    const message = wasWrong ? 'the user name or the password is wrong' : 'sign in with a user name and a password';
    return new RegistryError(401, { code: 'UNAUTHORIZED', message }, { 'WWW-Authenticate': 'Basic realm="seaworthy", charset="UTF-8"' });
}
function parseBasic(header) {
    const match = /^basic +([A-Za-z0-9+/=_-]+) *$/i.exec(header ?? '');
    if (match === null)
        return undefined;
    const text = Buffer.from(match[1], 'base64').toString('utf8');
    const colon = text.indexOf(':');
    return colon < 0 ? undefined : { user: text.slice(0, colon), password: text.slice(colon + 1) };
}
//# sourceMappingURL=basic.js.map
// EXTERNAL MODULE: ./lib/image/digest.js
var image_digest = __webpack_require__(7241);
;// CONCATENATED MODULE: ./lib/serve/exchange.js


/** Answers with a JSON document. */
function sendJson(response, status, body, headers = {}) {
    const text = Buffer.from(`${JSON.stringify(body)}\n`);
    sendBytes(response, status, text, { 'Content-Type': 'application/json', ...headers });
}
/** Answers with bytes that are all there. To a HEAD request node:http sends the headers only. */
function sendBytes(response, status, body, headers) {
    response.writeHead(status, { 'Content-Length': String(body.byteLength), ...headers });
    response.end(body);
}
/** Answers without a body. */
function sendEmpty(response, status, headers = {}) {
    const length = status === 204 || status === 304 ? {} : { 'Content-Length': '0' };
    response.writeHead(status, { ...length, ...headers });
    response.end();
}
/** Answers with an error. */
function sendError(response, error) {
    sendJson(response, error.status, { errors: error.entries }, error.headers);
}
/** The request's body as it arrives. Leaving it early keeps the connection, so that an answer still gets through. */
function bodyOf(request) {
    return request.iterator({ destroyOnReturn: false });
}
/** Bytes that the body has, as far as the client says. */
function contentLength(request) {
    const text = request.headers['content-length'];
    return text === undefined ? undefined : Number(text);
}
/** A digest that a client wrote; 400 DIGEST_INVALID for what is none. */
function requireDigest(text) {
    if ((0,image_digest/* isDigest */.Bc)(text))
        return text;
    throw new RegistryError(400, {
        code: 'DIGEST_INVALID',
        message: `"${text.slice(0, 200)}" is not a digest: write sha256:, sha384: or sha512: and lowercase hexadecimal digits`,
    });
}
//# sourceMappingURL=exchange.js.map
;// CONCATENATED MODULE: ./lib/serve/auth/scope.js
/** Reads the scopes of a token request, each parameter holding one or more with spaces between. Others than ours are passed over. */
function parseScopes(texts) {
    const scopes = [];
    for (const text of texts.flatMap((part) => part.split(' '))) {
        const first = text.indexOf(':');
        const last = text.lastIndexOf(':');
        if (first < 0 || last === first)
            continue;
        const type = text.slice(0, first).replace(/\(.*\)$/, '');
        const actions = text
            .slice(last + 1)
            .split(',')
            .filter((action) => action !== '');
        scopes.push({ type, name: text.slice(first + 1, last), actions });
    }
    return scopes;
}
function formatScope({ type, name, actions }) {
    return `${type}:${name}:${actions.join(',')}`;
}
/** What a request needs, as the scope of a challenge: the actions on one resource together. */
function scopeOf(needs) {
    const grouped = new Map();
    for (const { type, name, action } of needs) {
        const scope = grouped.get(`${type}:${name}`) ?? { type, name, actions: [] };
        const wanted = action === 'push' ? ['pull', 'push'] : [action];
        for (const one of wanted)
            if (!scope.actions.includes(one))
                scope.actions.push(one);
        grouped.set(`${type}:${name}`, scope);
    }
    return [...grouped.values()].map(formatScope).join(' ');
}
/** The accesses that a scope asks for; `*` on a repository asks for all there are. */
function accessesOf(scope) {
    const { type, name } = scope;
    if (type === 'registry')
        return name === 'catalog' ? [{ type, name, action: '*' }] : [];
    if (type !== 'repository')
        return [];
    const actions = ['pull', 'push', 'delete'];
    const wanted = scope.actions.includes('*') ? actions : actions.filter((action) => scope.actions.includes(action));
    return wanted.map((action) => ({ type, name, action }));
}
//# sourceMappingURL=scope.js.map
;// CONCATENATED MODULE: ./lib/serve/auth/signed-token.js

const HEADER = encode({ alg: 'HS256', typ: 'JWT' });
const SKEW_S = 5;
/** A JSON web token, signed with HMAC-SHA256 (RFC 7515, RFC 7519). */
function signToken(claims, secret) {
    const text = `${HEADER}.${encode(claims)}`;
    return `${text}.${sign(text, secret)}`;
}
/** The claims of a token of ours that is still good and meant for this use, else undefined. */
function readToken(token, secret, expected, clock) {
    const [header, body, signature, ...more] = token.split('.');
    if (header !== HEADER || body === undefined || signature === undefined || more.length > 0)
        return undefined;
    const [given, right] = [Buffer.from(signature), Buffer.from(sign(`${header}.${body}`, secret))];
    if (given.length !== right.length || !(0,external_node_crypto_.timingSafeEqual)(given, right))
        return undefined;
    // The signature is ours, so the claims are as we wrote them.
    const claims = JSON.parse(Buffer.from(body, 'base64url').toString('utf8'));
    const now = clock.now() / 1000;
    if (now >= claims.exp || now < claims.iat - SKEW_S)
        return undefined;
    const isMeant = claims.iss === expected.iss && claims.aud === expected.aud && claims.use === expected.use;
    return isMeant ? claims : undefined;
}
function sign(text, secret) {
    return (0,external_node_crypto_.createHmac)('sha256', secret).update(text).digest('base64url');
}
function encode(value) {
    return Buffer.from(JSON.stringify(value)).toString('base64url');
}
//# sourceMappingURL=signed-token.js.map
;// CONCATENATED MODULE: ./lib/serve/auth/token.js







const ISSUER = 'seaworthy';
const EXPIRES_IN_S = 300;
const REFRESH_EXPIRES_IN_S = 24 * 60 * 60;
const FORM_MAX = 64 * 1024;
/**
 * The bearer tokens of one server, as Docker's token protocol has them (distribution, spec/auth/token and oauth2):
 * GET `/token` with Basic, POST `/token` with the grants `password` and `refresh_token`.
 */
class TokenService {
    #auth;
    #clock;
    #secret;
    #service;
    #expiresIn;
    constructor(auth, clock) {
        this.#auth = auth;
        this.#clock = clock;
        this.#secret = auth.secret ?? (0,external_node_crypto_.randomBytes)(32);
        this.#service = auth.service ?? 'seaworthy';
        this.#expiresIn = auth.expiresIn ?? EXPIRES_IN_S;
    }
    /** What the request's token lets it do; throws the 401 that says where to get a better one. `realm` is our `/token`. */
    grant(request, needs, realm) {
        const header = request.headers.authorization;
        const token = /^bearer +(\S+) *$/i.exec(header ?? '')?.[1];
        const claims = token === undefined ? undefined : this.#read(token, 'access');
        if (claims === undefined)
            throw this.#challenge(needs, realm, header === undefined ? undefined : 'invalid_token');
        const grant = grantOf(claims);
        if (needs.every((access) => grant.allows(access)))
            return grant;
        throw this.#challenge(needs, realm, 'insufficient_scope');
    }
    /** Answers GET `/token`. */
    async get(request, response, query) {
        const user = await signIn(this.#auth.check, request);
        const isAnonymous = request.headers.authorization === undefined && this.#auth.anonymousPull === true;
        if (user === undefined && !isAnonymous)
            throw passwordRequired(request.headers.authorization !== undefined);
        const access = this.#granted(user, parseScopes(query.getAll('scope')));
        const token = this.#sign(user, access, 'access', this.#expiresIn);
        sendToken(response, { token, access_token: token, expires_in: this.#expiresIn, issued_at: this.#now() });
    }
    /** Answers POST `/token` (OAuth2). */
    async post(request, response) {
        const form = await readForm(request);
        const user = await this.#authenticate(form);
        const access = this.#granted(user, parseScopes(form.getAll('scope')));
        const wantsRefresh = form.get('access_type') === 'offline' || form.get('grant_type') === 'refresh_token';
        sendToken(response, {
            access_token: this.#sign(user, access, 'access', this.#expiresIn),
            scope: access.map(formatScope).join(' '),
            expires_in: this.#expiresIn,
            issued_at: this.#now(),
            ...(wantsRefresh ? { refresh_token: this.#sign(user, [], 'refresh', REFRESH_EXPIRES_IN_S) } : {}),
        });
    }
    async #authenticate(form) {
        const grantType = form.get('grant_type');
        if (grantType === 'refresh_token') {
            const user = this.#read(form.get('refresh_token') ?? '', 'refresh')?.sub;
            if (user !== undefined)
                return user;
            throw new RegistryError(401, { code: 'UNAUTHORIZED', message: 'the refresh token is not ours or has expired' });
        }
        if (grantType !== 'password') {
            const message = 'grant_type must be password or refresh_token';
            throw new RegistryError(400, { code: 'UNSUPPORTED', message });
        }
        const user = form.get('username') ?? '';
        if (await this.#auth.check(user, form.get('password') ?? ''))
            return user;
        throw passwordRequired(true);
    }
    /** The part of what was asked for that the user may do. */
    #granted(user, scopes) {
        const may = (access) => user === undefined ? anonymousPull.allows(access) : (this.#auth.permits?.(user, access) ?? true);
        return scopes.flatMap((scope) => {
            const actions = accessesOf(scope)
                .filter(may)
                .map(({ action }) => action);
            return actions.length === 0 ? [] : [{ type: scope.type, name: scope.name, actions }];
        });
    }
    #sign(user, access, use, expiresIn) {
        const now = Math.floor(this.#clock.now() / 1000);
        const claims = { iss: ISSUER, aud: this.#service, sub: user ?? '', iat: now, exp: now + expiresIn, use, access };
        return signToken(claims, this.#secret);
    }
    #read(token, use) {
        return readToken(token, this.#secret, { iss: ISSUER, aud: this.#service, use }, this.#clock);
    }
    #now() {
        return new Date(this.#clock.now()).toISOString();
    }
    #challenge(needs, realm, error) {
        const parts = [`realm="${realm}"`, `service="${this.#service}"`];
        if (needs.length > 0)
            parts.push(`scope="${scopeOf(needs)}"`);
        if (error !== undefined)
            parts.push(`error="${error}"`);
        const message = error === 'insufficient_scope' ? 'the token does not allow this' : 'a token is needed';
        const detail = needs.map(({ type, name, action }) => ({ Type: type, Name: name, Action: action }));
        return new RegistryError(401, { code: 'UNAUTHORIZED', message, ...(detail.length === 0 ? {} : { detail }) }, { 'WWW-Authenticate': `Bearer ${parts.join(',')}` });
    }
}
function grantOf(claims) {
    return {
        user: claims.sub === '' ? undefined : claims.sub,
        allows: ({ type, name, action }) => claims.access.some((scope) => {
            if (scope.type !== type || scope.name !== name)
                return false;
            return scope.actions.includes(action) || (action === 'pull' && scope.actions.includes('push'));
        }),
    };
}
async function readForm(request) {
    const chunks = [];
    let size = 0;
    for await (const chunk of bodyOf(request)) {
        size += chunk.byteLength;
        if (size > FORM_MAX)
            throw new RegistryError(413, { code: 'SIZE_INVALID', message: 'the form is too large' });
        chunks.push(chunk);
    }
    return new URLSearchParams(Buffer.concat(chunks).toString('utf8'));
}
function sendToken(response, body) {
    sendJson(response, 200, body, { 'Cache-Control': 'no-store' });
}
//# sourceMappingURL=token.js.map
;// CONCATENATED MODULE: ./lib/serve/range.js
/**
 * Reads a Range header (RFC 9110 section 14): one range in bytes, the end inclusive. Several ranges, and units other
 * than bytes, may be ignored, and are.
 */
function parseRange(header, size) {
    const match = /^bytes=\s*(\d*)-(\d*)\s*$/.exec(header ?? '');
    if (match === null)
        return 'whole';
    const [, first = '', last = ''] = match;
    if (first === '' && last === '')
        return 'whole';
    if (first === '') {
        const length = Number(last);
        return length === 0 || size === 0 ? 'unsatisfiable' : { start: Math.max(0, size - length), end: size - 1 };
    }
    const start = Number(first);
    const end = last === '' ? size - 1 : Math.min(Number(last), size - 1);
    return start >= size || end < start ? 'unsatisfiable' : { start, end };
}
/** Reads the Content-Range of an upload's chunk: `0-99` as distribution-spec writes it, or `bytes 0-99/*` as RFC 9110. */
function parseContentRange(header) {
    const match = /^(?:bytes[ =])?(\d+)-(\d+)(?:\/(?:\d+|\*))?$/.exec(header.trim());
    if (match === null)
        return undefined;
    const [start, end] = [Number(match[1]), Number(match[2])];
    return Number.isSafeInteger(end) && start <= end ? { start, end } : undefined;
}
//# sourceMappingURL=range.js.map
;// CONCATENATED MODULE: ./lib/serve/stream.js
/**
 * Sends bytes at the pace the client takes them. The last chunk is held back until the store has checked the whole, so
 * content that turns out wrong ends as a broken transfer, never as a complete answer.
 */
async function sendStream(response, bytes) {
    try {
        let held;
        for await (const chunk of bytes) {
            if (response.destroyed)
                return;
            if (held !== undefined && !response.write(held))
                await drained(response);
            held = chunk;
        }
        response.end(held);
    }
    catch (error) {
        response.destroy();
        throw error;
    }
}
/** Resolves when the client can take more, or is gone. */
function drained(response) {
    return new Promise((resolve) => {
        if (response.destroyed)
            return resolve();
        const done = () => {
            response.off('drain', done);
            response.off('close', done);
            resolve();
        };
        response.on('drain', done);
        response.on('close', done);
    });
}
//# sourceMappingURL=stream.js.map
;// CONCATENATED MODULE: ./lib/serve/blobs.js




/** GET and HEAD of a blob, whole or one range (distribution-spec, Pulling blobs). */
async function getBlob(registry, exchange, target) {
    const { request, response } = exchange;
    const store = registry.repositories.repository(target.name);
    const info = await statBlob(store, target);
    const headers = {
        'Content-Type': 'application/octet-stream',
        'Docker-Content-Digest': info.digest,
        ETag: `"${info.digest}"`,
        'Accept-Ranges': 'bytes',
        'Cache-Control': 'private, max-age=31536000, immutable',
    };
    if (request.headers['if-none-match'] === headers.ETag)
        return sendEmpty(response, 304, headers);
    const elsewhere = request.method === 'GET' ? await registry.options.hooks?.redirect?.(info.digest, target.name) : undefined;
    if (elsewhere !== undefined)
        return sendEmpty(response, 307, { ...headers, Location: elsewhere });
    const fits = request.headers['if-range'] === undefined || request.headers['if-range'] === headers.ETag;
    const range = request.method === 'GET' && fits ? parseRange(request.headers.range, info.size) : 'whole';
    if (range === 'unsatisfiable') {
        throw new RegistryError(416, { code: 'SIZE_INVALID', message: `the blob has ${info.size} bytes; the range has none of them` }, { 'Content-Range': `bytes */${info.size}` });
    }
    if (range === 'whole') {
        response.writeHead(200, { ...headers, 'Content-Length': String(info.size) });
    }
    else {
        const length = String(range.end - range.start + 1);
        const contentRange = `bytes ${range.start}-${range.end}/${info.size}`;
        response.writeHead(206, { ...headers, 'Content-Length': length, 'Content-Range': contentRange });
    }
    if (request.method === 'HEAD')
        response.end();
    else
        await sendStream(response, store.readBlob(info, range === 'whole' ? undefined : range));
}
/** DELETE of a blob from one repository. */
async function deleteBlob(registry, exchange, target) {
    const digest = requireDigest(target.digest);
    const removed = await registry.repositories.repository(target.name).removeBlob(digest);
    if (!removed)
        throw unknownBlob(target);
    sendEmpty(exchange.response, 202, { 'Docker-Content-Digest': digest });
}
async function statBlob(store, target) {
    const info = await store.statBlob(requireDigest(target.digest));
    if (info === undefined)
        throw unknownBlob(target);
    return info;
}
function unknownBlob({ name, digest }) {
    return new RegistryError(404, { code: 'BLOB_UNKNOWN', message: `${name} has no blob ${digest}`, detail: { digest } });
}
//# sourceMappingURL=blobs.js.map
;// CONCATENATED MODULE: ./lib/image/media-types.js
/** The media types of image content (OCI image-spec media-types.md; Docker distribution manifest v2 schema 2). */
const MediaType = {
    ociManifest: 'application/vnd.oci.image.manifest.v1+json',
    ociIndex: 'application/vnd.oci.image.index.v1+json',
    ociConfig: 'application/vnd.oci.image.config.v1+json',
    ociLayer: 'application/vnd.oci.image.layer.v1.tar',
    ociLayerGzip: 'application/vnd.oci.image.layer.v1.tar+gzip',
    ociLayerZstd: 'application/vnd.oci.image.layer.v1.tar+zstd',
    ociEmpty: 'application/vnd.oci.empty.v1+json',
    dockerManifest: 'application/vnd.docker.distribution.manifest.v2+json',
    dockerManifestList: 'application/vnd.docker.distribution.manifest.list.v2+json',
    dockerConfig: 'application/vnd.docker.container.image.v1+json',
    dockerLayer: 'application/vnd.docker.image.rootfs.diff.tar',
    dockerLayerGzip: 'application/vnd.docker.image.rootfs.diff.tar.gzip',
    dockerLayerZstd: 'application/vnd.docker.image.rootfs.diff.tar.zstd',
    dockerForeignLayerGzip: 'application/vnd.docker.image.rootfs.foreign.diff.tar.gzip',
    dockerSchema1: 'application/vnd.docker.distribution.manifest.v1+json',
    dockerSchema1Signed: 'application/vnd.docker.distribution.manifest.v1+prettyjws',
};
/** What a registry is told we read, best first. Sent on manifest requests only. */
const MANIFEST_ACCEPT = [
    MediaType.ociIndex,
    MediaType.ociManifest,
    MediaType.dockerManifestList,
    MediaType.dockerManifest,
];
function isIndexType(mediaType) {
    return mediaType === MediaType.ociIndex || mediaType === MediaType.dockerManifestList;
}
function isManifestType(mediaType) {
    return mediaType === MediaType.ociManifest || mediaType === MediaType.dockerManifest;
}
function isSchema1Type(mediaType) {
    return mediaType === MediaType.dockerSchema1 || mediaType === MediaType.dockerSchema1Signed;
}
function isConfigType(mediaType) {
    return mediaType === MediaType.ociConfig || mediaType === MediaType.dockerConfig;
}
const OCI_LAYERS = {
    none: MediaType.ociLayer,
    gzip: MediaType.ociLayerGzip,
    zstd: MediaType.ociLayerZstd,
};
const DOCKER_LAYERS = {
    none: MediaType.dockerLayer,
    gzip: MediaType.dockerLayerGzip,
    zstd: MediaType.dockerLayerZstd,
};
/** How a layer's media type says it is compressed; undefined for what is no layer type we know. */
function compressionOf(layerType) {
    for (const compression of ['none', 'gzip', 'zstd']) {
        if (OCI_LAYERS[compression] === layerType || DOCKER_LAYERS[compression] === layerType)
            return compression;
    }
    return undefined;
}
/** The media type of the same kind of layer (OCI or Docker) with another compression. */
function layerTypeWith(layerType, compression) {
    return (layerType.startsWith('application/vnd.docker.') ? DOCKER_LAYERS : OCI_LAYERS)[compression];
}
/** Layers that the image only points at (Windows base layers): they are never copied. */
function isForeignLayerType(layerType) {
    return layerType.includes('.nondistributable.') || layerType === MediaType.dockerForeignLayerGzip;
}
//# sourceMappingURL=media-types.js.map
;// CONCATENATED MODULE: ./lib/serve/listings.js



/** Names on a page when the client does not say, and the most it can ask for. */
const PAGE_MAX = 1000;
/** GET of the tags, in lexical order, by pages of `n` after `last` (distribution-spec, Listing Tags). */
async function listTags(registry, exchange, { name }) {
    const tags = [];
    for await (const tag of registry.repositories.repository(name).tags())
        tags.push(tag);
    if (tags.length === 0 && !(await isKnown(registry.repositories, name))) {
        throw new RegistryError(404, { code: 'NAME_UNKNOWN', message: `there is no repository ${name}` });
    }
    const { page, headers } = paginate(tags.sort(), exchange.query, `/v2/${name}/tags/list`);
    sendJson(exchange.response, 200, { name, tags: page }, headers);
}
/** GET of the names of all repositories, by the same pages. Docker's `_catalog`, which the OCI reserved. */
async function listRepositories(registry, exchange) {
    const names = [];
    for await (const name of registry.repositories.names())
        names.push(name);
    const { page, headers } = paginate(names.sort(), exchange.query, '/v2/_catalog');
    sendJson(exchange.response, 200, { repositories: page }, headers);
}
/** GET of the manifests whose subject is a digest, as an index (Listing Referrers). */
async function listReferrers(registry, exchange, target) {
    const digest = requireDigest(target.digest);
    const artifactType = exchange.query.get('artifactType') || undefined;
    const manifests = [];
    for await (const descriptor of registry.repositories.repository(target.name).referrers(digest, artifactType)) {
        manifests.push(descriptor);
    }
    const index = { schemaVersion: 2, mediaType: MediaType.ociIndex, manifests };
    sendJson(exchange.response, 200, index, {
        'Content-Type': MediaType.ociIndex,
        ...(artifactType === undefined ? {} : { 'OCI-Filters-Applied': 'artifactType' }),
    });
}
function paginate(names, query, path) {
    const limit = readLimit(query.get('n'));
    const after = query.get('last');
    const rest = after === null ? names : names.filter((name) => name > after);
    const page = rest.slice(0, limit);
    const last = page.at(-1);
    if (last === undefined || page.length === rest.length)
        return { page, headers: {} };
    return { page, headers: { Link: `<${path}?n=${limit}&last=${encodeURIComponent(last)}>; rel="next"` } };
}
function readLimit(text) {
    if (text === null)
        return PAGE_MAX;
    if (/^\d{1,9}$/.test(text))
        return Math.min(Number(text), PAGE_MAX);
    throw new RegistryError(400, { code: 'UNSUPPORTED', message: `n=${text.slice(0, 40)} is not a number of names` });
}
async function isKnown(repositories, wanted) {
    for await (const name of repositories.names())
        if (name === wanted)
            return true;
    return false;
}
//# sourceMappingURL=listings.js.map
// EXTERNAL MODULE: ./lib/image/json.js
var json = __webpack_require__(7383);
// EXTERNAL MODULE: ./lib/image/platform.js
var image_platform = __webpack_require__(8758);
;// CONCATENATED MODULE: ./lib/image/descriptor.js




const KEYS = ['mediaType', 'digest', 'size', 'annotations', 'platform', 'artifactType', 'urls'];
/** Reads a descriptor out of parsed JSON. `where` names it in errors, e.g. `layers[2]`. */
function parseDescriptor(value, where) {
    if (!(0,json/* isObject */.Gv)(value))
        throw bad(where, 'it is not an object');
    (0,json/* refuseLookalikeKeys */.sY)(value, KEYS, where);
    const mediaType = (0,json/* field */.ZZ)(value, 'mediaType');
    const digest = (0,json/* field */.ZZ)(value, 'digest');
    const size = (0,json/* field */.ZZ)(value, 'size');
    if (typeof mediaType !== 'string' || mediaType === '')
        throw bad(where, 'mediaType is not a string');
    if (hasControlCharacter(mediaType))
        throw bad(where, 'mediaType has a control character');
    if (typeof digest !== 'string')
        throw bad(where, 'digest is not a string');
    if (typeof size !== 'number' || !Number.isSafeInteger(size) || size < 0) {
        throw bad(where, 'size is not a whole number of bytes');
    }
    const annotations = parseStringMap((0,json/* field */.ZZ)(value, 'annotations'), `${where}.annotations`);
    const platform = (0,image_platform/* parsePlatformObject */.GE)((0,json/* field */.ZZ)(value, 'platform'), `${where}.platform`);
    const artifactType = optionalString(value, 'artifactType', where);
    const urls = parseUrls((0,json/* field */.ZZ)(value, 'urls'), where);
    return {
        mediaType,
        digest: (0,image_digest/* parseDigest */.m)(digest),
        size: size === 0 ? 0 : size, // -0 is JSON too
        ...(annotations === undefined ? {} : { annotations }),
        ...(platform === undefined ? {} : { platform }),
        ...(artifactType === undefined ? {} : { artifactType }),
        ...(urls === undefined ? {} : { urls }),
    };
}
/** A map of strings to strings, or undefined when absent or null. */
function parseStringMap(value, where) {
    if (value === undefined || value === null)
        return undefined;
    if (!(0,json/* isObject */.Gv)(value))
        throw bad(where, 'it is not an object');
    const map = Object.create(null);
    for (const [key, text] of Object.entries(value)) {
        if (typeof text !== 'string')
            throw bad(where, `"${key.slice(0, 80)}" is not a string`);
        map[key] = text;
    }
    return map;
}
function optionalString(object, key, where) {
    const value = (0,json/* field */.ZZ)(object, key);
    if (value === undefined || value === null)
        return undefined;
    if (typeof value !== 'string')
        throw bad(where, `${key} is not a string`);
    return value;
}
function parseUrls(value, where) {
    if (value === undefined || value === null)
        return undefined;
    if (!Array.isArray(value) || value.some((url) => typeof url !== 'string'))
        throw bad(where, 'urls is not a list of strings');
    return value;
}
/** Media types reach headers and terminals. */
function hasControlCharacter(text) {
    return [...text].some((char) => char < ' ' || char === '\x7f');
}
function bad(where, reason) {
    return new failure/* Failure */.HR('invalid', `${where} is not a valid descriptor: ${reason}`);
}
//# sourceMappingURL=descriptor.js.map
;// CONCATENATED MODULE: ./lib/image/manifest.js





const manifest_KEYS = [
    'schemaVersion',
    'mediaType',
    'config',
    'layers',
    'manifests',
    'artifactType',
    'subject',
    'annotations',
    'fsLayers',
];
/**
 * Reads manifest bytes. `declaredType` is the Content-Type or the descriptor's media type; the body's own `mediaType`
 * wins where it has one, and must not contradict the body's shape (OCI image-spec manifest.md: an index with layers or a
 * manifest with manifests is refused). Schema 1 is refused with a remedy.
 */
function parseManifest(bytes, declaredType, digest) {
    const value = (0,json/* parseJson */.qF)(bytes, 'the manifest');
    if (!(0,json/* isObject */.Gv)(value))
        throw manifest_bad('it is not a JSON object');
    (0,json/* refuseLookalikeKeys */.sY)(value, manifest_KEYS, 'the manifest');
    const declared = bareType(declaredType);
    refuseSchema1(value, declared);
    const mediaType = optionalString(value, 'mediaType', 'the manifest') || knownType(declared) || guessType(value);
    const content = isIndexType(mediaType) ? readIndex(value, mediaType) : readManifest(value, mediaType);
    const descriptor = {
        mediaType,
        digest: digest ?? (0,image_digest/* digestOf */.ol)(bytes),
        size: bytes.byteLength,
        ...(content.artifactType === undefined ? {} : { artifactType: content.artifactType }),
    };
    return { bytes, descriptor, content };
}
/** Makes a document of a manifest that we built: JSON with `mediaType` always written. */
function encodeManifest(content) {
    return parseManifest(new TextEncoder().encode(JSON.stringify(content)));
}
/** Everything a manifest needs to be whole, except the subject: config and layers, or the listed manifests. */
function childrenOf(content) {
    return content.kind === 'index' ? content.manifests : [content.config, ...content.layers];
}
function readManifest(value, mediaType) {
    if (!isManifestType(mediaType)) {
        throw new failure/* Failure */.HR('unsupported', `the manifest is of type "${mediaType.slice(0, 100)}", which is no image manifest or index`);
    }
    if (has(value, 'manifests'))
        throw manifest_bad('it says it is an image manifest but lists manifests');
    const layers = (0,json/* field */.ZZ)(value, 'layers') ?? [];
    if (!Array.isArray(layers))
        throw manifest_bad('layers is not a list');
    return {
        kind: 'manifest',
        mediaType,
        config: parseDescriptor((0,json/* field */.ZZ)(value, 'config'), 'config'),
        layers: layers.map((layer, i) => parseDescriptor(layer, `layers[${i}]`)),
        ...commonFields(value),
    };
}
function readIndex(value, mediaType) {
    if (has(value, 'layers') || has(value, 'config')) {
        throw manifest_bad('it says it is an index but has layers or a config');
    }
    const manifests = (0,json/* field */.ZZ)(value, 'manifests') ?? [];
    if (!Array.isArray(manifests))
        throw manifest_bad('manifests is not a list');
    return {
        kind: 'index',
        mediaType,
        manifests: manifests.map((entry, i) => parseDescriptor(entry, `manifests[${i}]`)),
        ...commonFields(value),
    };
}
function commonFields(value) {
    if ((0,json/* field */.ZZ)(value, 'schemaVersion') !== 2)
        throw manifest_bad('schemaVersion is not 2');
    const artifactType = optionalString(value, 'artifactType', 'the manifest');
    const subject = (0,json/* field */.ZZ)(value, 'subject');
    const annotations = parseStringMap((0,json/* field */.ZZ)(value, 'annotations'), 'annotations');
    return {
        ...(artifactType === undefined ? {} : { artifactType }),
        ...(subject === undefined || subject === null ? {} : { subject: parseDescriptor(subject, 'subject') }),
        ...(annotations === undefined ? {} : { annotations }),
    };
}
function refuseSchema1(value, declared) {
    const isSchema1 = (0,json/* field */.ZZ)(value, 'schemaVersion') === 1 || (declared !== undefined && isSchema1Type(declared));
    if (!isSchema1)
        return;
    throw new failure/* Failure */.HR('unsupported', 'the image has a Docker schema 1 manifest, a format retired in 2019', {
        hint: 'Pull it with an old Docker and push it again, or rebuild it; then every registry and tool can read it.',
    });
}
function bareType(contentType) {
    return contentType?.split(';', 1)[0]?.trim().toLowerCase();
}
function knownType(type) {
    return type !== undefined && (isIndexType(type) || isManifestType(type)) ? type : undefined;
}
function guessType(value) {
    return has(value, 'manifests') ? MediaType.ociIndex : MediaType.ociManifest;
}
/** Writers in Go print an absent list as null. */
function has(value, key) {
    return ((0,json/* field */.ZZ)(value, key) ?? undefined) !== undefined;
}
function manifest_bad(reason) {
    return new failure/* Failure */.HR('invalid', `the manifest cannot be used: ${reason}`);
}
//# sourceMappingURL=manifest.js.map
// EXTERNAL MODULE: ./lib/image/reference.js
var image_reference = __webpack_require__(8424);
;// CONCATENATED MODULE: ./lib/serve/manifests.js







const TAGS_MAX = 100;
const UNKNOWN_NAMED_MAX = 20;
const CHECKS_AT_ONCE = 8;
/** GET of a manifest, as the very bytes that were pushed (distribution-spec, Pulling manifests). */
async function getManifest(registry, exchange, target) {
    const { request, response } = exchange;
    const store = registry.repositories.repository(target.name);
    const descriptor = await findManifest(store, target);
    const headers = manifestHeaders(descriptor);
    if (request.headers['if-none-match'] === headers.ETag)
        return sendEmpty(response, 304, headers);
    if (request.method === 'HEAD') {
        response.writeHead(200, { ...headers, 'Content-Length': String(descriptor.size) });
        response.end();
        return;
    }
    // By digest: the tag may have moved since it was looked up.
    const { bytes } = await store.readManifest(descriptor.digest);
    sendBytes(response, 200, bytes, headers);
}
/** PUT of a manifest under a tag, or under its digest with any number of `tag` parameters (Pushing manifests). */
async function putManifest(registry, exchange, target) {
    const { request, response, query } = exchange;
    const { wanted, tags } = readReference(target, query.getAll('tag'));
    const bytes = await readBody(request);
    const store = registry.repositories.repository(target.name);
    const document = manifests_readManifest(bytes, request.headers['content-type'], wanted);
    await checkChildren(store, document, registry.options.sparse === true);
    const [firstTag, ...moreTags] = tags;
    await store.writeManifest(document, firstTag);
    for (const tag of moreTags)
        await store.writeManifest(document, tag);
    const { digest } = document.descriptor;
    const subject = document.content.subject?.digest;
    sendEmpty(response, 201, {
        Location: `/v2/${target.name}/manifests/${digest}`,
        'Docker-Content-Digest': digest,
        ...(subject === undefined ? {} : { 'OCI-Subject': subject }),
        ...(query.has('tag') ? { 'OCI-Tag': tags } : {}),
    });
}
/** DELETE of a tag, or of a manifest with every tag on it (Content Management). */
async function deleteManifest(registry, exchange, target) {
    const store = registry.repositories.repository(target.name);
    const { reference } = target;
    const removed = reference.includes(':')
        ? await store.removeManifest(requireDigest(reference))
        : (0,image_reference/* isTag */.dz)(reference) && (await store.removeTag(reference));
    if (!removed)
        throw unknownManifest(target);
    sendEmpty(exchange.response, 202);
}
async function findManifest(store, target) {
    const { reference } = target;
    const name = reference.includes(':') ? requireDigest(reference) : reference;
    const descriptor = (0,image_digest/* isDigest */.Bc)(name) || (0,image_reference/* isTag */.dz)(name) ? await store.resolve(name) : undefined;
    if (descriptor === undefined)
        throw unknownManifest(target);
    return descriptor;
}
function manifestHeaders(descriptor) {
    return {
        'Content-Type': descriptor.mediaType,
        'Docker-Content-Digest': descriptor.digest,
        ETag: `"${descriptor.digest}"`,
    };
}
function readReference(target, more) {
    const byDigest = target.reference.includes(':');
    const tags = [...new Set(byDigest ? more : [target.reference, ...more])];
    const wrong = tags.find((tag) => !(0,image_reference/* isTag */.dz)(tag));
    if (wrong !== undefined) {
        throw new RegistryError(400, {
            code: 'NAME_INVALID',
            message: `"${wrong.slice(0, 200)}" is not a tag: at most 128 letters, digits, "_", "." and "-", not starting with "." or "-"`,
        });
    }
    if (tags.length > TAGS_MAX) {
        throw new RegistryError(414, { code: 'UNSUPPORTED', message: `at most ${TAGS_MAX} tags are set at once` });
    }
    return byDigest ? { wanted: requireDigest(target.reference), tags } : { tags };
}
async function readBody(request) {
    const { maxBytes } = json/* MANIFEST_LIMITS */.T1;
    const tooLarge = () => new RegistryError(413, { code: 'SIZE_INVALID', message: `a manifest may have ${maxBytes} bytes` });
    if ((contentLength(request) ?? 0) > maxBytes)
        throw tooLarge();
    const chunks = [];
    let size = 0;
    for await (const chunk of bodyOf(request)) {
        size += chunk.byteLength;
        if (size > maxBytes)
            throw tooLarge();
        chunks.push(chunk);
    }
    return Buffer.concat(chunks, size);
}
function manifests_readManifest(bytes, contentType, wanted) {
    const digest = (0,image_digest/* digestOf */.ol)(bytes, wanted === undefined ? 'sha256' : (0,image_digest/* algorithmOf */.Hy)(wanted));
    if (wanted !== undefined && digest !== wanted) {
        throw new RegistryError(400, { code: 'DIGEST_INVALID', message: `the manifest has the digest ${digest}` });
    }
    const document = parseManifest(bytes, contentType, digest);
    const declared = contentType?.split(';', 1)[0]?.trim().toLowerCase();
    // Readers are told the one type; a document that says another could be read as two things under one digest.
    const contradicts = declared?.startsWith('application/vnd.') && declared !== document.descriptor.mediaType;
    if (contradicts) {
        const message = `the Content-Type is ${declared}, the manifest says ${document.descriptor.mediaType}`;
        throw new RegistryError(400, { code: 'MANIFEST_INVALID', message });
    }
    return document;
}
/** Refuses a manifest that could not be pulled whole: blobs (or, in an index, manifests) that are not there. */
async function checkChildren(store, { content }, sparse) {
    if (content.kind === 'index' && sparse)
        return;
    const kept = new Map();
    for (const child of childrenOf(content)) {
        if (content.kind === 'index' || !isForeignLayerType(child.mediaType))
            kept.set(child.digest, child);
    }
    const wrong = [];
    const queue = [...kept.values()];
    const check = async () => {
        for (let child = queue.shift(); child !== undefined; child = queue.shift()) {
            const there = await (content.kind === 'index' ? store.resolve(child.digest) : store.statBlob(child.digest));
            const entry = judgeChild(child, there?.size, content.kind === 'index' ? 'manifest' : 'blob');
            if (entry !== undefined)
                wrong.push(entry);
        }
    };
    await Promise.all(Array.from({ length: CHECKS_AT_ONCE }, check));
    if (wrong.length > 0)
        throw new RegistryError(400, wrong.slice(0, UNKNOWN_NAMED_MAX));
}
function judgeChild({ digest, size }, actual, kind) {
    if (actual === size)
        return undefined;
    if (actual === undefined) {
        return {
            code: 'MANIFEST_BLOB_UNKNOWN',
            message: `the ${kind} ${digest} is not in the repository`,
            detail: { digest },
        };
    }
    const message = `the manifest gives the ${kind} ${digest} ${size} bytes; it has ${actual}`;
    return { code: 'MANIFEST_INVALID', message, detail: { digest } };
}
function unknownManifest({ name, reference }) {
    return new RegistryError(404, {
        code: 'MANIFEST_UNKNOWN',
        message: `${name} has no manifest ${reference.slice(0, 200)}`,
    });
}
//# sourceMappingURL=manifests.js.map
;// CONCATENATED MODULE: ./lib/serve/uploads.js






/** POST: mounts a blob, takes a whole one, or opens a session (distribution-spec, Pushing blobs; Mounting a blob). */
async function startUpload(registry, exchange, target) {
    const { query, response } = exchange;
    const store = registry.repositories.repository(target.name);
    const mount = query.get('mount');
    if (mount !== null) {
        const digest = requireDigest(mount);
        if (await isMounted(store, exchange, digest))
            return sendCreated(exchange, target.name, digest);
    }
    const digest = query.get('digest');
    if (digest !== null && mount === null) {
        const info = await takeWhole(store, exchange, requireDigest(digest));
        return sendCreated(exchange, target.name, info.digest);
    }
    const session = registry.uploads.open(target.name, store, announcedAlgorithm(query));
    const { chunkMinLength } = registry.options;
    sendEmpty(response, 202, {
        ...progressOf(session),
        ...(chunkMinLength === undefined ? {} : { 'OCI-Chunk-Min-Length': String(chunkMinLength) }),
    });
}
/** PATCH: the next bytes, as a stream or as a range that begins where the last ended (Pushing a blob in chunks). */
async function continueUpload(registry, exchange, target) {
    const session = findSession(registry, target);
    await inTurn(registry, session, exchange, async () => {
        await appendBody(registry, session, exchange);
        sendEmpty(exchange.response, 202, progressOf(session));
    });
}
/** PUT: the last bytes, if any are left, and the digest of the whole. */
async function finishUpload(registry, exchange, target) {
    const session = findSession(registry, target);
    const digest = requireDigest(exchange.query.get('digest') ?? '');
    await inTurn(registry, session, exchange, async () => {
        const info = await complete(registry, session, exchange, digest);
        registry.uploads.forget(session);
        sendCreated(exchange, target.name, info.digest);
    });
}
/** GET: how far the upload has come. */
async function getUpload(registry, exchange, target) {
    sendEmpty(exchange.response, 204, progressOf(findSession(registry, target)));
}
/** DELETE: gives the upload up. */
async function cancelUpload(registry, exchange, target) {
    const session = findSession(registry, target);
    registry.uploads.forget(session);
    await session.abort(new failure/* Failure */.HR('cancelled', 'the client cancelled the upload'));
    sendEmpty(exchange.response, 204);
}
async function isMounted(store, { query, grant }, digest) {
    if ((await store.statBlob(digest)) !== undefined)
        return true;
    const from = query.get('from');
    // Without the name of a repository that the client may read, a mount could be used to fetch what it may not.
    if (from === null || !(0,image_reference/* isRepository */.Z6)(from))
        return false;
    if (!grant.allows({ type: 'repository', name: from, action: 'pull' }))
        return false;
    return await store.mountBlob(digest, from);
}
async function takeWhole(store, { request }, digest) {
    const size = contentLength(request);
    let opened = false;
    return await store.writeBlob({
        digest,
        ...(size === undefined ? {} : { size }),
        open: () => {
            if (opened)
                throw new failure/* Failure */.HR('failed', 'the bytes of an upload come only once; the client has to start again');
            opened = true;
            return bodyOf(request);
        },
    });
}
async function complete(registry, session, exchange, digest) {
    // The whole blob in the closing request: the store can be told its digest and size beforehand.
    if (session.size === 0 && exchange.request.headers['content-range'] === undefined && hasBody(exchange)) {
        const info = await takeWhole(session.store, exchange, digest);
        await session.abort(new failure/* Failure */.HR('cancelled', 'the blob came in one piece'));
        return info;
    }
    await appendBody(registry, session, exchange, (0,image_digest/* algorithmOf */.Hy)(digest));
    const info = await session.finish(digest);
    return info.digest === digest ? info : await storeAgain(session, info, digest);
}
/**
 * The client named another hash algorithm at the end than the bytes were hashed with: it did not announce it with
 * `digest-algorithm`. The blob goes through the store once more, under the digest that was asked for.
 */
async function storeAgain(session, stored, digest) {
    const { store } = session;
    try {
        return await store.writeBlob({ digest, size: stored.size, open: () => store.readBlob(stored) });
    }
    finally {
        if (!session.hadOtherDigest)
            await store.removeBlob(stored.digest);
    }
}
/** Adds the body to the session, if it is the part that comes next. */
async function appendBody(registry, session, exchange, algorithm) {
    const { request } = exchange;
    const header = request.headers['content-range'];
    if (header === undefined) {
        if (hasBody(exchange))
            await session.append(bodyOf(request), algorithm);
        return;
    }
    const range = parseContentRange(header);
    if (range === undefined) {
        throw uploadError(400, 'BLOB_UPLOAD_INVALID', `"${header.slice(0, 100)}" is no range: write first-last`, session);
    }
    if (range.start !== session.size) {
        throw uploadError(416, 'BLOB_UPLOAD_INVALID', `the next byte is ${session.size}, not ${range.start}`, session);
    }
    const length = range.end - range.start + 1;
    const declared = contentLength(request) ?? length;
    const least = registry.options.chunkMinLength ?? 0;
    if (declared !== length || session.sawShortChunk) {
        const reason = session.sawShortChunk
            ? `every chunk but the last must have ${least} bytes`
            : `the range has ${length} bytes, the body ${declared}`;
        throw uploadError(400, 'SIZE_INVALID', reason, session);
    }
    await session.append(exactly(bodyOf(request), length, session), algorithm);
    session.sawShortChunk = length < least;
}
/** Passes on what the range promised; one byte more or less is an error. */
async function* exactly(bytes, length, session) {
    let left = length;
    for await (const chunk of bytes) {
        left -= chunk.byteLength;
        if (left < 0)
            throw uploadError(400, 'SIZE_INVALID', `the body has more than the ${length} bytes of its range`, session);
        yield chunk;
    }
    if (left > 0)
        throw uploadError(400, 'SIZE_INVALID', `the body lacks ${left} of the ${length} bytes of its range`, session);
}
/** Runs one request's part of an upload. A client that went away may come back; what failed on our side is over. */
async function inTurn(registry, session, { request }, work) {
    try {
        await session.exclusively(() => request.destroy(), work);
    }
    catch (error) {
        const clientLeft = request.destroyed && !request.complete;
        if (!clientLeft && !(error instanceof RegistryError)) {
            registry.uploads.forget(session);
            await session.abort(new failure/* Failure */.HR('failed', 'the upload failed', { cause: error }));
        }
        throw error;
    }
}
function findSession(registry, { name, id }) {
    const session = registry.uploads.find(name, id);
    if (session !== undefined)
        return session;
    throw new RegistryError(404, {
        code: 'BLOB_UPLOAD_UNKNOWN',
        message: 'there is no such upload: it was finished, cancelled or idle for too long; start it again',
    });
}
/** The algorithm a client announces (distribution-spec, end-4c), so that the bytes need to be hashed only once. */
function announcedAlgorithm(query) {
    const text = query.get('digest-algorithm');
    if (text === null)
        return undefined;
    if (text === 'sha256' || text === 'sha384' || text === 'sha512')
        return text;
    throw new RegistryError(400, {
        code: 'DIGEST_INVALID',
        message: `"${text.slice(0, 100)}" is not a supported digest algorithm: use sha256, sha384 or sha512`,
    });
}
function hasBody({ request }) {
    return request.headers['transfer-encoding'] !== undefined || (contentLength(request) ?? 0) > 0;
}
/** Where the upload goes on and how far it is. An empty one says `0-0`, as other registries do, for want of a range of nothing. */
function progressOf(session) {
    return {
        Location: `/v2/${session.repository}/blobs/uploads/${session.id}`,
        Range: `0-${Math.max(0, session.size - 1)}`,
        'Docker-Upload-UUID': session.id,
    };
}
function sendCreated({ response }, name, digest) {
    sendEmpty(response, 201, { Location: `/v2/${name}/blobs/${digest}`, 'Docker-Content-Digest': digest });
}
function uploadError(status, code, message, session) {
    return new RegistryError(status, { code, message }, progressOf(session));
}
//# sourceMappingURL=uploads.js.map
;// CONCATENATED MODULE: ./lib/serve/dispatch.js






const BLOB = { 'not-found': 'BLOB_UNKNOWN', invalid: 'DIGEST_INVALID' };
const UPLOAD = { 'not-found': 'BLOB_UPLOAD_UNKNOWN', invalid: 'BLOB_UPLOAD_INVALID' };
const MANIFEST = { 'not-found': 'MANIFEST_UNKNOWN', unsupported: 'MANIFEST_INVALID' };
const ENDPOINTS = {
    base: readable({ action: undefined, handle: answerBase }),
    catalog: readable({ action: '*', handle: listRepositories }),
    tags: readable({ action: 'pull', handle: listTags }),
    referrers: readable({ action: 'pull', codes: MANIFEST, handle: listReferrers }),
    manifest: {
        ...readable({ action: 'pull', codes: MANIFEST, handle: getManifest }),
        PUT: { action: 'push', codes: MANIFEST, handle: putManifest },
        DELETE: { action: 'delete', codes: MANIFEST, handle: deleteManifest },
    },
    blob: {
        ...readable({ action: 'pull', codes: BLOB, handle: getBlob }),
        DELETE: { action: 'delete', codes: BLOB, handle: deleteBlob },
    },
    uploads: { POST: { action: 'push', codes: UPLOAD, handle: startUpload } },
    upload: {
        GET: { action: 'push', codes: UPLOAD, handle: getUpload },
        PATCH: { action: 'push', codes: UPLOAD, handle: continueUpload },
        PUT: { action: 'push', codes: UPLOAD, handle: finishUpload },
        DELETE: { action: 'push', codes: UPLOAD, handle: cancelUpload },
    },
};
/** The endpoint for a request; 405 for a method that is not there or not allowed here. */
function findEndpoint(route, request, registry) {
    const methods = ENDPOINTS[route.kind];
    const { options } = registry;
    const allowed = Object.keys(methods).filter((method) => {
        const action = methods[method]?.action;
        return !(action === 'push' && options.readOnly) && !(action === 'delete' && (options.readOnly || !options.delete));
    });
    const method = request.method ?? '';
    const endpoint = Object.hasOwn(methods, method) && allowed.includes(method) ? methods[method] : undefined;
    if (endpoint !== undefined)
        return endpoint;
    const message = Object.hasOwn(methods, method)
        ? 'this registry is set up not to allow that'
        : `${method} is not for this path`;
    throw new RegistryError(405, { code: 'UNSUPPORTED', message }, { Allow: allowed.join(', ') });
}
/** What a request needs to be allowed to do. */
function needsOf(route, action) {
    if (action === undefined)
        return [];
    if ('name' in route)
        return [{ type: 'repository', name: route.name, action }];
    return [{ type: 'registry', name: 'catalog', action }];
}
async function answerBase(_, { response }) {
    sendJson(response, 200, {});
}
/** HEAD is GET without the body, which the handler or node:http leaves out. */
function readable(endpoint) {
    return { GET: endpoint, HEAD: endpoint };
}
//# sourceMappingURL=dispatch.js.map
;// CONCATENATED MODULE: ./lib/serve/route.js


/** Reads the path of a request (distribution-spec, Endpoints); undefined for one that is none of a registry's. */
function parseRoute(path) {
    const decoded = decode(path);
    if (decoded === '/v2' || decoded === '/v2/')
        return { kind: 'base' };
    if (decoded === '/token')
        return { kind: 'token' };
    if (decoded === '/v2/_catalog')
        return { kind: 'catalog' };
    if (!decoded?.startsWith('/v2/'))
        return undefined;
    const parts = decoded.slice('/v2/'.length).split('/');
    const route = fromTheEnd(parts);
    if (route !== undefined && 'name' in route && !(0,image_reference/* isRepository */.Z6)(route.name)) {
        throw new RegistryError(400, {
            code: 'NAME_INVALID',
            message: `"${route.name.slice(0, 200)}" is not a repository name`,
        });
    }
    return route;
}
/** A name may have "manifests" or "blobs" among its own parts, so the last parts decide. */
function fromTheEnd(parts) {
    const [third = '', second = '', last = ''] = parts.slice(-3);
    const name = (tail) => parts.slice(0, -tail).join('/');
    if (second === 'tags' && last === 'list')
        return { kind: 'tags', name: name(2) };
    if (third === 'blobs' && second === 'uploads') {
        return last === '' ? { kind: 'uploads', name: name(3) } : { kind: 'upload', name: name(3), id: last };
    }
    if (second === 'blobs' && last === 'uploads')
        return { kind: 'uploads', name: name(2) };
    if (last === '')
        return undefined;
    if (second === 'manifests')
        return { kind: 'manifest', name: name(2), reference: last };
    if (second === 'blobs')
        return { kind: 'blob', name: name(2), digest: last };
    if (second === 'referrers')
        return { kind: 'referrers', name: name(2), digest: last };
    return undefined;
}
function decode(path) {
    try {
        return decodeURIComponent(path);
    }
    catch {
        return undefined;
    }
}
//# sourceMappingURL=route.js.map
;// CONCATENATED MODULE: ./lib/serve/answer.js








/** Of a body that is no longer wanted, how much is still read so that the client gets to see the answer. */
const DRAIN_BYTES = 4 * 1024 * 1024;
/** Answers requests: finds what each asks for, sees that it may, does it. Every error becomes an answer too. */
function answerWith(registry) {
    const { options, runtime } = registry;
    const tokens = options.auth?.kind === 'token' ? new TokenService(options.auth, runtime.clock) : undefined;
    return (request, response) => {
        const { path, query } = splitTarget(request.url ?? '');
        const entry = { user: undefined };
        response.setHeader('Docker-Distribution-API-Version', 'registry/2.0');
        response.setHeader('X-Content-Type-Options', 'nosniff');
        reportWhenClosed(registry, request, response, path, entry);
        answer(registry, tokens, { request, response, path, query }, entry).catch((error) => {
            refuse(request, response, asRegistryError(error));
        });
    };
}
async function answer(registry, tokens, { request, response, path, query }, entry) {
    const route = parseRoute(path);
    if (route === undefined) {
        throw new RegistryError(404, { code: 'UNSUPPORTED', message: 'there is nothing at this path' });
    }
    if (route.kind === 'token')
        return await answerToken(tokens, request, response, query);
    const endpoint = findEndpoint(route, request, registry);
    const grant = await authorize(registry, tokens, request, needsOf(route, endpoint.action));
    entry.user = grant.user;
    try {
        await endpoint.handle(registry, { request, response, query, grant }, route);
    }
    catch (error) {
        throw translate(registry, request, path, error, endpoint.codes);
    }
}
async function authorize({ options }, tokens, request, needs) {
    if (tokens !== undefined)
        return tokens.grant(request, needs, `${publicUrl(options.publicUrl, request)}/token`);
    return options.auth?.kind === 'basic' ? await basicGrant(options.auth, request, needs) : everybody;
}
async function answerToken(tokens, request, response, query) {
    if (tokens === undefined)
        throw new RegistryError(404, { code: 'UNSUPPORTED', message: 'no tokens are given out here' });
    if (request.method === 'GET')
        return await tokens.get(request, response, query);
    if (request.method === 'POST')
        return await tokens.post(request, response);
    throw new RegistryError(405, { code: 'UNSUPPORTED', message: 'ask by GET or POST' }, { Allow: 'GET, POST' });
}
/** Where this client reaches us: as configured, else by the name it used itself. */
function publicUrl(configured, request) {
    if (configured !== undefined)
        return configured.replace(/\/+$/, '');
    const scheme = 'encrypted' in request.socket ? 'https' : 'http';
    const { host } = request.headers;
    // Only what a host can look like goes into our headers.
    if (host !== undefined && /^[A-Za-z0-9.-]+(?::\d+)?$|^\[[0-9A-Fa-f:.]+\](?::\d+)?$/.test(host))
        return `${scheme}://${host}`;
    const { localAddress = '127.0.0.1', localPort } = request.socket;
    return `${scheme}://${localAddress.includes(':') ? `[${localAddress}]` : localAddress}:${localPort}`;
}
/** An error of a handler as the client sees it; what is our fault goes to the log with its causes. */
function translate({ runtime }, request, path, error, codes) {
    const answered = asRegistryError(error, codes);
    const clientLeft = request.destroyed && !request.complete;
    if (answered.status >= 500 && !clientLeft) {
        runtime.log.warn(`${request.method} ${path} failed: ${(0,failure/* describeError */.Uc)(error)}`);
    }
    return answered;
}
function refuse(request, response, error) {
    if (response.headersSent || response.destroyed) {
        response.destroy();
        return;
    }
    sendError(response, error);
    if (!request.complete)
        drain(request);
}
/** Reads on for a while: closing while the client still sends would take our answer away from it. */
function drain(request) {
    let left = DRAIN_BYTES;
    request.on('data', (chunk) => {
        left -= chunk.byteLength;
        if (left < 0)
            request.destroy();
    });
    request.on('error', () => { }); // The client went away; there is nobody to tell.
    request.resume();
}
function reportWhenClosed({ options, runtime }, request, response, path, entry) {
    const started = runtime.clock.now();
    response.on('close', () => {
        const { method = '' } = request;
        const ms = runtime.clock.now() - started;
        options.hooks?.answered?.({ method, path, status: response.statusCode, user: entry.user, ms });
    });
}
function splitTarget(target) {
    const mark = target.indexOf('?');
    if (mark < 0)
        return { path: target, query: new URLSearchParams() };
    return { path: target.slice(0, mark), query: new URLSearchParams(target.slice(mark + 1)) };
}
//# sourceMappingURL=answer.js.map
;// CONCATENATED MODULE: ./lib/serve/handoff.js
/**
 * One chunk at a time from whoever brings bytes to whoever takes them: `push` waits until the chunk is taken. The
 * bringers may come and go; the taker sees one stream.
 */
class Handoff {
    #offered;
    #waiting;
    #ended = false;
    #failure;
    /** Resolves when the chunk has been taken; rejects when nobody will take it any more. One call at a time. */
    push(chunk) {
        if (this.#failure !== undefined)
            return Promise.reject(this.#failure.error);
        return new Promise((taken, refused) => {
            this.#offered = { chunk, taken, refused };
            this.#wake();
        });
    }
    /** No more chunks will come. */
    end() {
        this.#ended = true;
        this.#wake();
    }
    /** Ends both sides with an error. The first one counts. */
    fail(error) {
        this.#failure ??= { error };
        this.#offered?.refused(error);
        this.#offered = undefined;
        this.#wake();
    }
    async *[Symbol.asyncIterator]() {
        try {
            for (;;) {
                if (this.#failure !== undefined)
                    throw this.#failure.error;
                const offered = this.#offered;
                if (offered !== undefined) {
                    this.#offered = undefined;
                    offered.taken();
                    yield offered.chunk;
                }
                else if (this.#ended) {
                    return;
                }
                else {
                    await new Promise((resolve) => {
                        this.#waiting = resolve;
                    });
                }
            }
        }
        finally {
            this.fail(new Error('the bytes are no longer wanted'));
        }
    }
    #wake() {
        this.#waiting?.();
        this.#waiting = undefined;
    }
}
//# sourceMappingURL=handoff.js.map
;// CONCATENATED MODULE: ./lib/serve/upload-session.js




/** More than any client opens; what a flood of POSTs may cost us in memory. */
const SESSIONS_MAX = 10_000;
/**
 * A blob that arrives in one or more requests. Its bytes go straight on into `Store.writeBlob`, which runs as long as
 * the session does and is told the digest at the end, before the blob becomes visible.
 */
class UploadSession {
    id = (0,external_node_crypto_.randomUUID)();
    repository;
    store;
    #algorithm;
    #clock;
    #handoff = new Handoff();
    #written;
    #wanted;
    #holder;
    #size = 0;
    /** Whether a ranged chunk came that only the last may be, because it was too short. */
    sawShortChunk = false;
    /** Whether the store had the blob before, when `finish` found it under another algorithm than was asked for. */
    hadOtherDigest = false;
    lastActive;
    constructor(repository, store, algorithm, clock) {
        this.repository = repository;
        this.store = store;
        this.#algorithm = algorithm;
        this.#clock = clock;
        this.lastActive = clock.now();
    }
    /** Bytes taken so far. */
    get size() {
        return this.#size;
    }
    /**
     * Does the work of one request. A request before it that is still under way is stopped first: its client has given it
     * up, even when the network has not told us yet.
     */
    async exclusively(stop, work) {
        while (this.#holder !== undefined) {
            const { stop: stopBefore, done } = this.#holder;
            stopBefore();
            await done;
        }
        let release = () => { };
        const done = new Promise((resolve) => {
            release = resolve;
        });
        this.#holder = { stop, done };
        try {
            return await work();
        }
        finally {
            this.#holder = undefined;
            this.lastActive = this.#clock.now();
            release();
        }
    }
    /** Adds bytes at the end. A source that fails midway leaves the session as far as it came. */
    async append(bytes, algorithm) {
        this.#begin(algorithm);
        for await (const chunk of bytes) {
            if (chunk.byteLength === 0)
                continue;
            await this.#handoff.push(chunk);
            this.#size += chunk.byteLength;
            this.lastActive = this.#clock.now();
        }
    }
    /** Ends the blob. It becomes visible if it is what `digest` says, else `Failure('mismatch')`. */
    async finish(digest) {
        this.#wanted = digest;
        this.#begin((0,image_digest/* algorithmOf */.Hy)(digest));
        this.#handoff.end();
        return await this.#written;
    }
    /** Gives the blob up; nothing of it stays in the store. */
    async abort(reason) {
        this.#holder?.stop();
        this.#handoff.fail(reason);
        await this.#written?.catch(() => { });
    }
    #begin(algorithm = 'sha256') {
        if (this.#written !== undefined)
            return;
        let opened = false;
        this.#written = this.store.writeBlob({
            algorithm: this.#algorithm ?? algorithm,
            open: () => {
                if (opened)
                    throw new failure/* Failure */.HR('failed', 'the bytes of an upload come only once; the client has to start again');
                opened = true;
                return this.#handoff;
            },
            accept: (actual) => this.#accept(actual),
        });
        // Whoever brings bytes next hears of it; until then it is nobody's unhandled rejection.
        this.#written.catch((error) => this.#handoff.fail(error));
    }
    async #accept(actual) {
        const wanted = this.#wanted;
        if (wanted === undefined || wanted === actual.digest)
            return;
        if ((0,image_digest/* algorithmOf */.Hy)(wanted) !== (0,image_digest/* algorithmOf */.Hy)(actual.digest)) {
            // Not what was announced: whoever called `finish` has to store it again under the right digest.
            this.hadOtherDigest = (await this.store.statBlob(actual.digest)) !== undefined;
            return;
        }
        throw new failure/* Failure */.HR('mismatch', `the upload has the digest ${actual.digest}, not ${wanted}`, {
            hint: 'Nothing of it was kept; upload the blob again.',
        });
    }
}
/** The sessions of one server. They live in memory: after a restart clients start their uploads again. */
class UploadSessions {
    #sessions = new Map();
    #clock;
    #idleMs;
    constructor(clock, idleMs) {
        this.#clock = clock;
        this.#idleMs = idleMs;
    }
    get count() {
        return this.#sessions.size;
    }
    open(repository, store, algorithm) {
        if (this.#sessions.size >= SESSIONS_MAX) {
            throw new failure/* Failure */.HR('rate-limited', `${SESSIONS_MAX} uploads are open already`, { hint: 'Try again in a minute.' });
        }
        const session = new UploadSession(repository, store, algorithm, this.#clock);
        this.#sessions.set(session.id, session);
        return session;
    }
    /** The session with this id in this repository. */
    find(repository, id) {
        const session = this.#sessions.get(id);
        return session?.repository === repository ? session : undefined;
    }
    forget(session) {
        this.#sessions.delete(session.id);
    }
    /** Ends the sessions that have waited too long for a byte; says how many. */
    async endIdle() {
        const now = this.#clock.now();
        const idle = [...this.#sessions.values()].filter((session) => now - session.lastActive >= this.#idleMs);
        await this.#end(idle, new failure/* Failure */.HR('timeout', 'the upload was idle for too long'));
        return idle.length;
    }
    /** Ends every session. */
    async endAll() {
        await this.#end([...this.#sessions.values()], new failure/* Failure */.HR('cancelled', 'the registry is shutting down'));
    }
    async #end(sessions, reason) {
        for (const session of sessions)
            this.forget(session);
        await Promise.all(sessions.map((session) => session.abort(reason)));
    }
}
//# sourceMappingURL=upload-session.js.map
;// CONCATENATED MODULE: ./lib/serve/server.js





const IDLE_MS = 5 * 60 * 1000;
const HEADERS_MS = 20 * 1000;
const CLOSE_GRACE_MS = 5 * 1000;
const SWEEP_MS = 30 * 1000;
/**
 * Serves repositories as an OCI registry (distribution-spec 1.1, with the `tag` parameters of 1.2) over HTTP/1.1.
 * `Failure('unreachable')` when the address cannot be listened on.
 */
async function serveRegistry(repositories, options, runtime) {
    const idleMs = options.idleMs ?? IDLE_MS;
    const registry = { repositories, options, runtime, uploads: new UploadSessions(runtime.clock, idleMs) };
    const server = makeServer(options, answerWith(registry));
    server.headersTimeout = HEADERS_MS;
    server.requestTimeout = 0; // A large blob takes as long as it takes; silence is what ends a connection.
    server.setTimeout(idleMs);
    const { address, port } = await listen(server, options);
    const host = address.includes(':') ? `[${address}]` : address;
    const stopSweeping = sweepIdle(registry, idleMs);
    return {
        url: `${options.tls === undefined ? 'http' : 'https'}://${host}:${port}`,
        host: address,
        port,
        close: async (graceMs = CLOSE_GRACE_MS) => {
            stopSweeping();
            await closeServer(server, runtime, graceMs);
            await registry.uploads.endAll();
        },
    };
}
function makeServer({ tls }, listener) {
    return tls === undefined
        ? (0,external_node_http_.createServer)(listener)
        : (0,external_node_https_.createServer)({ cert: tls.cert, key: tls.key, minVersion: 'TLSv1.2' }, listener);
}
function listen(server, options) {
    const host = options.host ?? '127.0.0.1';
    const port = options.port ?? 0;
    return new Promise((resolve, reject) => {
        server.once('error', (cause) => {
            const hint = cause.code === 'EADDRINUSE'
                ? 'Something listens there already: take another port, or 0 for a free one.'
                : 'Check the address and the port; ports below 1024 need more rights.';
            reject(new failure/* Failure */.HR('unreachable', `could not listen on ${host} port ${port}`, { hint, cause }));
        });
        server.listen(port, host, () => {
            server.removeAllListeners('error');
            server.on('error', () => { }); // Per-connection trouble after this has its own handlers.
            resolve(server.address());
        });
    });
}
/** Looks for idle uploads now and again until told to stop. */
function sweepIdle({ uploads, runtime }, idleMs) {
    const stop = new AbortController();
    const sweep = async () => {
        while (!stop.signal.aborted) {
            await runtime.clock.sleep(Math.min(idleMs, SWEEP_MS), stop.signal);
            await uploads.endIdle();
        }
    };
    sweep().catch((error) => {
        if (!stop.signal.aborted)
            runtime.log.warn(`idle uploads are no longer ended: ${(0,failure/* describeError */.Uc)(error)}`);
    });
    return () => stop.abort();
}
async function closeServer(server, { clock }, graceMs) {
    const closed = new Promise((resolve) => {
        server.close(() => resolve());
    });
    server.closeIdleConnections();
    const done = new AbortController();
    const grace = clock.sleep(graceMs, done.signal).then(() => server.closeAllConnections(), () => { });
    await closed;
    done.abort();
    await grace;
}
//# sourceMappingURL=server.js.map
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
;// CONCATENATED MODULE: ./lib/stores/directory/writers.js


/** A file nobody has written to for this long has no writer any more, whatever machine it was on. Milliseconds. */
const ABANDONED_AFTER_MS = 24 * 60 * 60 * 1000;
const START_TOLERANCE_S = 5;
const host = (0,external_node_crypto_.createHash)('sha256').update((0,external_node_os_.hostname)()).digest('hex').slice(0, 12);
const startedAt = Math.round(Date.now() / 1000 - process.uptime());
/** A temporary file name that says who writes it: host, process, when that process started, and something unique. */
function temporaryName(unique) {
    return `${host}.${process.pid}.${startedAt}.${unique}`;
}
/**
 * Whether the writer of a temporary file is certainly gone: its process is not there any more, or its number belongs to
 * us, who started at another time. Of another host's files (a container's, a shared disk's) only the age tells.
 */
function isAbandoned(name, ageMs) {
    if (ageMs > ABANDONED_AFTER_MS)
        return true;
    const [writerHost, pid, started] = name.split('.');
    if (writerHost !== host || !/^[1-9][0-9]{0,9}$/.test(pid ?? '') || !/^[0-9]+$/.test(started ?? ''))
        return false;
    if (Number(pid) === process.pid)
        return Math.abs(Number(started) - startedAt) > START_TOLERANCE_S;
    return !isRunning(Number(pid));
}
function isRunning(pid) {
    try {
        process.kill(pid, 0);
        return true;
    }
    catch (error) {
        // EPERM is a living process of somebody else.
        return error.code !== 'ESRCH';
    }
}
//# sourceMappingURL=writers.js.map
;// CONCATENATED MODULE: ./lib/stores/directory/files.js





const FLUSH_BYTES = 1024 * 1024;
/** Writes a stream to a temporary file and on to the disk. Nothing is left of a stream that fails. */
async function stage(temporaryFolder, bytes) {
    await makeFolder(temporaryFolder);
    const path = (0,external_node_path_.join)(temporaryFolder, temporaryName((0,external_node_crypto_.randomBytes)(12).toString('hex')));
    const file = await (0,promises_.open)(path, 'wx', 0o644);
    const discard = () => removeFile(path).then(() => { });
    try {
        await writeAll(file, bytes);
        await file.sync();
    }
    catch (error) {
        await file.close();
        await discard();
        throw error;
    }
    await file.close();
    return {
        commit: async (target) => {
            await makeFolder((0,external_node_path_.dirname)(target));
            await (0,promises_.rename)(path, target);
            await syncFolder((0,external_node_path_.dirname)(target));
        },
        discard,
    };
}
/** Writes a small file whole or not at all. */
async function writeFileAtomically(temporaryFolder, path, content) {
    const staged = await stage(temporaryFolder, once(content));
    try {
        await staged.commit(path);
    }
    finally {
        await staged.discard();
    }
}
/** The bytes of a file, or undefined when it is not there. */
async function readIfThere(path) {
    return await unlessMissing((0,promises_.readFile)(path));
}
/** The size of a file in bytes, or undefined when it is not there. */
async function sizeIfThere(path) {
    return (await unlessMissing((0,promises_.stat)(path)))?.size;
}
/** The names in a folder, in lexical order; none when it is not there. */
async function list(folder) {
    return ((await unlessMissing((0,promises_.readdir)(folder))) ?? []).sort();
}
/** The names of the folders in a folder, in lexical order; none when it is not there. */
async function listFolders(folder) {
    const entries = (await unlessMissing((0,promises_.readdir)(folder, { withFileTypes: true }))) ?? [];
    return entries.flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])).sort();
}
/** Removes a file durably; false when there was none. */
async function removeFile(path) {
    const removed = await unlessMissing((0,promises_.unlink)(path).then(() => true));
    if (removed === true)
        await syncFolder((0,external_node_path_.dirname)(path));
    return removed ?? false;
}
/** Makes a folder and those above it, so that they outlive a power cut too. */
async function makeFolder(folder) {
    const first = await (0,promises_.mkdir)(folder, { recursive: true });
    if (first === undefined)
        return;
    for (let made = folder; made.length >= first.length; made = (0,external_node_path_.dirname)(made))
        await syncFolder((0,external_node_path_.dirname)(made));
}
/** Waits until a folder's entries are on the disk. Systems that cannot do that for folders are let be. */
async function syncFolder(folder) {
    let handle;
    try {
        handle = await (0,promises_.open)(folder, 'r');
        await handle.sync();
    }
    catch (error) {
        const code = error.code ?? '';
        if (!['EISDIR', 'EPERM', 'EINVAL', 'ENOTSUP', 'ENOENT', 'EACCES'].includes(code))
            throw error;
    }
    finally {
        await handle?.close();
    }
}
/** Gathers small chunks, because each write is a trip to the thread pool. */
async function writeAll(file, bytes) {
    let waiting = [];
    let size = 0;
    const flush = async () => {
        const chunks = waiting;
        let left = size;
        waiting = [];
        size = 0;
        for (const part = [...chunks]; left > 0;) {
            const { bytesWritten } = await file.writev(part);
            if (bytesWritten === 0)
                throw new failure/* Failure */.HR('failed', 'the disk took no more bytes');
            left -= bytesWritten;
            skip(part, bytesWritten);
        }
    };
    for await (const chunk of bytes) {
        if (chunk.byteLength === 0)
            continue;
        waiting.push(chunk);
        size += chunk.byteLength;
        if (size >= FLUSH_BYTES || waiting.length >= 512)
            await flush();
    }
    await flush();
}
/** Takes what was written off the front of a list of chunks. */
function skip(chunks, bytes) {
    let left = bytes;
    for (let first = chunks[0]; first !== undefined && left > 0; first = chunks[0]) {
        if (first.byteLength <= left)
            chunks.shift();
        else
            chunks[0] = first.subarray(left);
        left -= Math.min(left, first.byteLength);
    }
}
async function unlessMissing(work) {
    try {
        return await work;
    }
    catch (error) {
        const code = error.code;
        if (code === 'ENOENT' || code === 'ENOTDIR')
            return undefined;
        throw error;
    }
}
async function* once(bytes) {
    yield bytes;
}
//# sourceMappingURL=files.js.map
;// CONCATENATED MODULE: ./lib/stores/directory/names.js



/** Names of the repositories that have a manifest, in lexical order. */
async function* repositoryNames(paths) {
    const found = [];
    const visit = async (folder, name) => {
        if (name !== '' && (await hasManifest(folder)))
            found.push(name);
        for (const entry of await listFolders(folder)) {
            const below = name === '' ? entry : `${name}/${entry}`;
            if ((0,image_reference/* isRepository */.Z6)(below))
                await visit((0,external_node_path_.join)(folder, entry), below);
        }
    };
    await visit(paths.repositories, '');
    // "a-b" comes before "a/b" in a list of names, but not in a walk through folders.
    yield* found.sort();
}
async function hasManifest(repository) {
    const folder = (0,external_node_path_.join)(repository, '_manifests');
    for (const algorithm of await list(folder)) {
        if ((await list((0,external_node_path_.join)(folder, algorithm))).length > 0)
            return true;
    }
    return false;
}
//# sourceMappingURL=names.js.map
;// CONCATENATED MODULE: ./lib/stores/directory/paths.js




function rootPaths(root) {
    return {
        root,
        blobs: (0,external_node_path_.join)(root, 'blobs'),
        repositories: (0,external_node_path_.join)(root, 'repositories'),
        temporary: (0,external_node_path_.join)(root, 'tmp'),
    };
}
/** Where the bytes with this digest are, whoever may see them. */
function contentPath(paths, digest) {
    return (0,external_node_path_.join)(paths.blobs, digestPath(digest));
}
/** The folder of a repository. No part of a repository name starts with "_", so ours below it never clash with one. */
function repositoryPath(paths, name) {
    if (!(0,image_reference/* isRepository */.Z6)(name)) {
        throw new failure/* Failure */.HR('invalid', `"${name.slice(0, 200)}" is not a repository name`, {
            hint: 'Lowercase letters and digits, in parts joined by "/", with single ".", "_", "__" or "-" between them.',
        });
    }
    return (0,external_node_path_.join)(paths.repositories, ...name.split('/'));
}
function blobMark(repository, digest) {
    return (0,external_node_path_.join)(repository, '_blobs', digestPath(digest));
}
function manifestMark(repository, digest) {
    return (0,external_node_path_.join)(repository, '_manifests', digestPath(digest));
}
function tagsPath(repository) {
    return (0,external_node_path_.join)(repository, '_tags');
}
function tagPath(repository, tag) {
    return (0,external_node_path_.join)(tagsPath(repository), fileNameOfTag(tag));
}
function referrersPath(repository, subject) {
    return (0,external_node_path_.join)(repository, '_referrers', digestPath(subject));
}
function referrerMark(repository, subject, referrer) {
    return (0,external_node_path_.join)(referrersPath(repository, subject), `${(0,image_digest/* algorithmOf */.Hy)(referrer)}-${(0,image_digest/* hexOf */.ZD)(referrer)}`);
}
/** `sha256/<hex>`. Checked again here, because this is where text becomes a path. */
function digestPath(digest) {
    const checked = (0,image_digest/* parseDigest */.m)(digest);
    return (0,external_node_path_.join)((0,image_digest/* algorithmOf */.Hy)(checked), (0,image_digest/* hexOf */.ZD)(checked));
}
/**
 * The file name of a tag: the tag in lowercase and, when it has uppercase letters, "~" with their positions as a
 * hexadecimal bit set (bit 0 is the first letter). So `RC` and `rc` stay two tags on a file system that ignores case.
 */
function fileNameOfTag(tag) {
    if (!(0,image_reference/* isTag */.dz)(tag))
        throw new failure/* Failure */.HR('invalid', `"${tag.slice(0, 200)}" is not a tag`);
    const lower = tag.toLowerCase();
    let upper = 0n;
    for (let i = 0; i < tag.length; i++)
        if (tag[i] !== lower[i])
            upper |= 1n << BigInt(i);
    return upper === 0n ? lower : `${lower}~${upper.toString(16)}`;
}
/** The tag of a file name, or undefined for a file that is no tag of ours. */
function tagOfFileName(name) {
    const [lower = '', bits = '0', ...more] = name.split('~');
    if (more.length > 0 || !/^[0-9a-f]{1,32}$/.test(bits))
        return undefined;
    const upper = BigInt(`0x${bits}`);
    const tag = [...lower].map((char, i) => ((upper >> BigInt(i)) & 1n ? char.toUpperCase() : char)).join('');
    return (0,image_reference/* isTag */.dz)(tag) && fileNameOfTag(tag) === name ? tag : undefined;
}
/** The digest of a referrer's file name, or undefined for a file that is no referrer of ours. */
function digestOfReferrerName(name) {
    const text = name.replace('-', ':');
    return (0,image_digest/* isDigest */.Bc)(text) ? text : undefined;
}
//# sourceMappingURL=paths.js.map
;// CONCATENATED MODULE: ./lib/stores/directory/sweep.js




/** Removes what writers that died left in the temporary folder; says how many files that were. */
async function sweepAbandoned(paths, runtime) {
    let swept = 0;
    for (const name of await list(paths.temporary)) {
        const path = (0,external_node_path_.join)(paths.temporary, name);
        const modified = await (0,promises_.stat)(path).then((info) => info.mtimeMs, () => undefined);
        if (modified === undefined || !isAbandoned(name, runtime.clock.now() - modified))
            continue;
        if (await removeFile(path))
            swept++;
    }
    if (swept > 0)
        runtime.log.debug(`${paths.root}: removed ${swept} unfinished writes of processes that are gone`);
    return swept;
}
//# sourceMappingURL=sweep.js.map
;// CONCATENATED MODULE: ./lib/stores/verify.js


/**
 * Passes bytes through and fails with `Failure('mismatch')` as soon as they cannot be what was expected: at the first
 * byte too many, or at the end. `where` names the place in the error. `done` learns what came.
 */
async function* verify_verified(bytes, expected, where, done) {
    const hasher = new image_digest/* Hasher */.OP(expected.digest === undefined ? (expected.algorithm ?? 'sha256') : (0,image_digest/* algorithmOf */.Hy)(expected.digest));
    for await (const chunk of bytes) {
        hasher.update(chunk);
        if (expected.size !== undefined && hasher.size > expected.size)
            throw wrongSize(hasher.size, expected, where);
        yield chunk;
    }
    const actual = { digest: hasher.digest(), size: hasher.size };
    checkExpectation(actual, expected, where);
    done?.(actual);
}
/** Throws `Failure('mismatch')` unless what came is what was expected. */
function checkExpectation(actual, expected, where) {
    if (expected.size !== undefined && actual.size !== expected.size)
        throw wrongSize(actual.size, expected, where);
    if (expected.digest !== undefined && actual.digest !== expected.digest) {
        throw new failure/* Failure */.HR('mismatch', `${where}: the bytes of ${expected.digest} have the digest ${actual.digest}`, {
            hint: 'They were damaged or replaced on the way or at the source; nothing of them was kept.',
        });
    }
}
function wrongSize(size, expected, where) {
    const what = expected.digest ?? 'the content';
    return new failure/* Failure */.HR('mismatch', `${where}: ${what} has ${size} bytes, not the ${expected.size} it should have`, {
        hint: 'It was cut short or replaced on the way or at the source; nothing of it was kept.',
    });
}
/** All the bytes of a stream that has to be small: `Failure('mismatch')` past `maxBytes`. */
async function verify_collect(bytes, maxBytes, what) {
    const chunks = [];
    let size = 0;
    for await (const chunk of bytes) {
        size += chunk.byteLength;
        if (size > maxBytes)
            throw new Failure('mismatch', `${what} is larger than the ${maxBytes} bytes it may have`);
        chunks.push(chunk);
    }
    return Buffer.concat(chunks, size);
}
//# sourceMappingURL=verify.js.map
;// CONCATENATED MODULE: ./lib/stores/memory.js



const BLOB_LIMIT = (/* unused pure expression or super */ null && (256 * 1024 * 1024));
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
        const stream = verified(await blob.open(), blob, this.label, (info) => {
            actual = info;
        });
        const bytes = await collect(stream, BLOB_LIMIT, 'a blob kept in memory');
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
        const digest = isDigest(name) ? name : this.#tags.get(name);
        return digest === undefined ? undefined : this.#manifests.get(digest);
    }
}
/** The failure of every store when a name or a blob is not there. */
function missing(label, name) {
    return new failure/* Failure */.HR('not-found', `${label} has no ${name}`, {
        reference: `${label}${(0,image_digest/* isDigest */.Bc)(name) ? '@' : ':'}${name}`,
    });
}
//# sourceMappingURL=memory.js.map
;// CONCATENATED MODULE: ./lib/stores/directory.js















const READ_BYTES = 1024 * 1024;
/**
 * Repositories in a plain folder, for a local cache or registry. Several processes may use one root at once.
 *
 * ```
 * ROOT/
 *   blobs/<algorithm>/<hex>                     all content, once: blobs and manifests
 *   tmp/<host>.<pid>.<start>.<random>           writes under way; swept when their process is gone
 *   repositories/<name...>/
 *     _blobs/<algorithm>/<hex>                  empty: this repository has the blob
 *     _manifests/<algorithm>/<hex>              JSON descriptor: it has the manifest
 *     _tags/<tag>                               the digest the tag means (names: see `fileNameOfTag`)
 *     _referrers/<algorithm>/<hex of subject>/<algorithm>-<hex>   JSON descriptor, as `referrers` yields it
 * ```
 *
 * Everything is written to `tmp`, synced, and renamed into place, and the folder synced: a crash leaves the old or the
 * new, never a part. The order is content, then the mark that makes it visible, then the tag. Taking away a blob or a
 * manifest takes away the mark; the shared content goes with `collectGarbage`.
 */
function directoryRepositories(root, runtime) {
    const paths = rootPaths((0,external_node_path_.resolve)(root));
    // Once, before the first write; a sweep that fails must not keep anybody from the content.
    let sweep;
    const ready = async () => {
        sweep ??= sweepAbandoned(paths, runtime).catch((error) => {
            runtime.log.warn(`${root}: could not look for unfinished writes: ${error.message}`);
        });
        await sweep;
    };
    return {
        label: root,
        repository: (name) => new DirectoryStore(paths, name, ready),
        names: () => repositoryNames(paths),
    };
}
class DirectoryStore {
    label;
    #paths;
    #folder;
    #ready;
    constructor(paths, name, ready) {
        this.#folder = repositoryPath(paths, name);
        this.label = (0,external_node_path_.join)(paths.root, name);
        this.#paths = paths;
        this.#ready = ready;
    }
    async resolve(name) {
        const digest = (0,image_digest/* isDigest */.Bc)(name) ? name : await this.#digestOfTag(name);
        if (digest === undefined)
            return undefined;
        const mark = await readIfThere(manifestMark(this.#folder, digest));
        return mark === undefined ? undefined : parseDescriptor((0,json/* parseJson */.qF)(mark, digest), digest);
    }
    async readManifest(name) {
        const descriptor = await this.resolve(name);
        const bytes = descriptor && (await readIfThere(contentPath(this.#paths, descriptor.digest)));
        if (descriptor === undefined || bytes === undefined)
            throw missing(this.label, name);
        checkManifest(bytes, descriptor, this.label);
        return parseManifest(bytes, descriptor.mediaType, descriptor.digest);
    }
    async statBlob(digest) {
        if ((await sizeIfThere(blobMark(this.#folder, digest))) === undefined)
            return undefined;
        const size = await sizeIfThere(contentPath(this.#paths, digest));
        return size === undefined ? undefined : { digest, size };
    }
    async *readBlob(blob, range) {
        const info = await this.statBlob(blob.digest);
        if (info === undefined)
            throw missing(this.label, blob.digest);
        const bytes = (0,external_node_fs_.createReadStream)(contentPath(this.#paths, blob.digest), {
            highWaterMark: READ_BYTES,
            ...(range === undefined ? {} : range),
        });
        if (range !== undefined)
            yield* bytes;
        else
            yield* verify_verified(bytes, { digest: blob.digest, size: blob.size ?? info.size }, this.label);
    }
    async *tags() {
        const names = await list(tagsPath(this.#folder));
        yield* names.flatMap((name) => tagOfFileName(name) ?? []).sort();
    }
    async *referrers(digest, artifactType) {
        const folder = referrersPath(this.#folder, digest);
        for (const name of await list(folder)) {
            const referrer = digestOfReferrerName(name);
            // The mark of a referrer is written before its manifest's: without that one it is not there yet, or no more.
            if (referrer === undefined || (await this.resolve(referrer)) === undefined)
                continue;
            const mark = await readIfThere((0,external_node_path_.join)(folder, name));
            if (mark === undefined)
                continue;
            const descriptor = parseDescriptor((0,json/* parseJson */.qF)(mark, referrer), referrer);
            if (artifactType === undefined || descriptor.artifactType === artifactType)
                yield descriptor;
        }
    }
    async writeBlob(blob) {
        await this.#ready();
        let actual;
        const bytes = verify_verified(await blob.open(), blob, this.label, (info) => {
            actual = info;
        });
        const staged = await stage(this.#paths.temporary, bytes);
        try {
            const info = actual;
            await blob.accept?.(info);
            // Even over bytes that are there: what was just verified may heal what the disk has spoilt.
            await staged.commit(contentPath(this.#paths, info.digest));
            await this.#mark(blobMark(this.#folder, info.digest));
            return info;
        }
        finally {
            await staged.discard();
        }
    }
    async mountBlob(digest, fromRepository) {
        const sibling = new DirectoryStore(this.#paths, fromRepository, this.#ready);
        if ((await sibling.statBlob(digest)) === undefined)
            return false;
        const content = contentPath(this.#paths, digest);
        // Young content is left alone by garbage collection, so it cannot go between here and the mark.
        const now = new Date();
        await (0,promises_.utimes)(content, now, now);
        await this.#mark(blobMark(this.#folder, digest));
        return true;
    }
    async writeManifest(document, tag) {
        await this.#ready();
        const { bytes, content, descriptor } = document;
        const tagFile = tag === undefined ? undefined : tagPath(this.#folder, tag);
        checkManifest(bytes, descriptor, this.label);
        await this.#write(contentPath(this.#paths, descriptor.digest), bytes);
        if (content.subject !== undefined) {
            const mark = referrerMark(this.#folder, content.subject.digest, descriptor.digest);
            await this.#write(mark, directory_encode(asReferrer(document)));
        }
        await this.#write(manifestMark(this.#folder, descriptor.digest), directory_encode(descriptor));
        if (tagFile !== undefined)
            await this.#write(tagFile, Buffer.from(`${descriptor.digest}\n`));
    }
    async removeTag(tag) {
        return (0,image_reference/* isTag */.dz)(tag) && (await removeFile(tagPath(this.#folder, tag)));
    }
    async removeManifest(digest) {
        const document = await this.readManifest(digest).catch(() => undefined);
        for await (const tag of this.tags()) {
            if ((await this.#digestOfTag(tag)) === digest)
                await this.removeTag(tag);
        }
        const removed = await removeFile(manifestMark(this.#folder, digest));
        const subject = document?.content.subject;
        if (subject !== undefined)
            await removeFile(referrerMark(this.#folder, subject.digest, digest));
        return removed;
    }
    async removeBlob(digest) {
        const visible = (await this.statBlob(digest)) !== undefined;
        return (await removeFile(blobMark(this.#folder, digest))) && visible;
    }
    async close() { }
    async #digestOfTag(tag) {
        const text = (0,image_reference/* isTag */.dz)(tag) ? (await readIfThere(tagPath(this.#folder, tag)))?.toString('utf8').trim() : undefined;
        if (text === undefined || (0,image_digest/* isDigest */.Bc)(text))
            return text;
        throw new failure/* Failure */.HR('invalid', `${this.label}: the file of the tag ${tag} holds no digest`, {
            hint: 'Push the tag again.',
        });
    }
    async #write(path, content) {
        await writeFileAtomically(this.#paths.temporary, path, content);
    }
    async #mark(path) {
        if ((await sizeIfThere(path)) === undefined)
            await this.#write(path, new Uint8Array());
    }
}
function checkManifest(bytes, descriptor, where) {
    const actual = { digest: (0,image_digest/* digestOf */.ol)(bytes, (0,image_digest/* algorithmOf */.Hy)(descriptor.digest)), size: bytes.byteLength };
    checkExpectation(actual, descriptor, where);
}
/** The descriptor under which a manifest is listed at its subject (distribution-spec, Listing Referrers). */
function asReferrer({ content, descriptor }) {
    const artifactType = content.artifactType ?? (content.kind === 'manifest' ? content.config.mediaType : undefined);
    return {
        ...descriptor,
        ...(artifactType === undefined ? {} : { artifactType }),
        ...(content.annotations === undefined ? {} : { annotations: content.annotations }),
    };
}
function directory_encode(descriptor) {
    return Buffer.from(JSON.stringify(descriptor));
}
//# sourceMappingURL=directory.js.map
;// CONCATENATED MODULE: ./lib/cli/serve.js






const REMEMBER_MS = 5 * 60 * 1000;
const DEFAULT_PORT = 5000;
const command = {
    usage: 'serve --root DIR',
    summary: 'Serve a folder as a private registry',
    help: `A registry for a laptop or a lab, in one process and one folder. It speaks the OCI distribution protocol, so
docker, podman, skopeo and buildx push to it and pull from it.`,
    options: {
        root: { type: 'string', value: 'DIR', help: 'Where the images are kept; made when it is not there' },
        port: { type: 'string', value: 'N', help: `Port to listen on (${DEFAULT_PORT}); 0 takes a free one` },
        host: { type: 'string', value: 'HOST', help: 'Address to listen on (127.0.0.1)' },
        user: { type: 'string', value: 'NAME', help: 'The one user; the password comes with --password-stdin' },
        'password-stdin': { type: 'boolean', help: 'Read the password from standard input' },
        htpasswd: { type: 'string', value: 'FILE', help: 'Users with bcrypt hashes, as "htpasswd -B" writes them' },
        'token-auth': { type: 'boolean', help: 'Give out short-lived tokens instead of asking for the password each time' },
        'anonymous-pull': { type: 'boolean', help: 'Let anybody pull; only writing needs a user' },
        'no-auth': { type: 'boolean', help: 'Let anybody in, even from other machines' },
        'tls-cert': { type: 'string', value: 'FILE', help: 'Certificate (PEM, with its chain); speak HTTPS' },
        'tls-key': { type: 'string', value: 'FILE', help: 'Key of the certificate (PEM)' },
        'public-url': { type: 'string', value: 'URL', help: 'Where clients reach it, behind a proxy' },
        'read-only': { type: 'boolean', help: 'Refuse everything that writes' },
        'allow-delete': { type: 'boolean', help: 'Allow deleting tags, manifests and blobs' },
    },
    arity: [0, 0],
    async run(context) {
        const { options, runtime, result } = context;
        const root = serve_text(options, 'root');
        if (root === undefined) {
            throw new failure/* Failure */.HR('usage', 'where are the images to be kept?', { hint: 'Name a folder: serve --root DIR' });
        }
        const serveOptions = await readOptions(context);
        // Listened for before anybody is told the address, so that no signal finds the default of dying at once.
        const stop = stopRequested(runtime.signal);
        const server = await serveRegistry(directoryRepositories(root, runtime), serveOptions, runtime);
        const user = serve_text(options, 'user');
        result({ url: server.url, host: server.host, port: server.port, root }, welcome(server, root, serveOptions, user));
        await stop;
        await server.close();
        return undefined;
    },
};
/** The options of the server; everything that cannot be meant, or would leave a door open, is refused here. */
async function readOptions(context) {
    const { options, runtime } = context;
    const host = serve_text(options, 'host') ?? '127.0.0.1';
    const auth = await readAuth(context);
    const tls = await readTls(options);
    if (auth === undefined && !isLoopback(host) && options['no-auth'] !== true) {
        throw new failure/* Failure */.HR('usage', `anybody who reaches ${host} could read and change the images`, {
            hint: 'Give users with --htpasswd FILE or --user NAME --password-stdin; or say --no-auth if that is meant.',
        });
    }
    if (auth !== undefined && tls === undefined && !isLoopback(host)) {
        runtime.log.warn(`passwords for ${host} will travel unencrypted; give --tls-cert and --tls-key`);
    }
    const publicUrl = serve_text(options, 'public-url');
    return {
        host,
        port: readPort(serve_text(options, 'port')),
        readOnly: options['read-only'] === true,
        delete: options['allow-delete'] === true,
        hooks: {
            answered: ({ method, path, status, user, ms }) => runtime.log.debug(`${status} ${method} ${path} ${user ?? '-'} ${ms} ms`),
        },
        ...(publicUrl === undefined ? {} : { publicUrl }),
        ...(auth === undefined ? {} : { auth }),
        ...(tls === undefined ? {} : { tls }),
    };
}
async function readAuth(context) {
    const { options } = context;
    const check = await readUsers(context);
    if (check === undefined) {
        const needsUsers = ['token-auth', 'anonymous-pull'].find((name) => options[name] === true);
        if (needsUsers === undefined)
            return undefined;
        throw new failure/* Failure */.HR('usage', `--${needsUsers} needs users`, {
            hint: 'Give them with --htpasswd FILE or --user NAME --password-stdin.',
        });
    }
    const kind = options['token-auth'] === true ? 'token' : 'basic';
    return { kind, check, anonymousPull: options['anonymous-pull'] === true };
}
async function readUsers({ options, runtime, stdin }) {
    const user = serve_text(options, 'user');
    const file = serve_text(options, 'htpasswd');
    const given = [user, file, options['no-auth'] === true ? true : undefined].filter((one) => one !== undefined);
    if (given.length > 1)
        throw new failure/* Failure */.HR('usage', '--user, --htpasswd and --no-auth exclude each other');
    if ((user !== undefined) !== (options['password-stdin'] === true)) {
        throw new failure/* Failure */.HR('usage', '--user and --password-stdin go together', {
            hint: 'For example: printf %s "$PASSWORD" | seaworthy serve --root DIR --user NAME --password-stdin',
        });
    }
    if (file !== undefined) {
        const users = parseHtpasswd(await readText(file, '--htpasswd'), file);
        return remembered(htpasswdUsers(users), runtime.clock, REMEMBER_MS);
    }
    if (user === undefined)
        return undefined;
    const password = (await stdin()).replace(/\r?\n$/, '');
    if (user === '' || user.includes(':'))
        throw new failure/* Failure */.HR('usage', 'a user name is not empty and has no ":"');
    if (password === '')
        throw new failure/* Failure */.HR('usage', 'the password on standard input is empty');
    runtime.mask(password);
    return onlyUser(user, password);
}
async function readTls(options) {
    const [cert, key] = [serve_text(options, 'tls-cert'), serve_text(options, 'tls-key')];
    if (cert === undefined && key === undefined)
        return undefined;
    if (cert === undefined || key === undefined)
        throw new failure/* Failure */.HR('usage', '--tls-cert and --tls-key go together');
    return { cert: await readText(cert, '--tls-cert'), key: await readText(key, '--tls-key') };
}
async function readText(file, option) {
    try {
        return await (0,promises_.readFile)(file, 'utf8');
    }
    catch (cause) {
        throw new failure/* Failure */.HR('usage', `the file of ${option}, ${file}, cannot be read`, { reference: file, cause });
    }
}
function readPort(port) {
    if (port === undefined)
        return DEFAULT_PORT;
    const number = Number(port);
    if (/^\d{1,5}$/.test(port) && number < 65536)
        return number;
    throw new failure/* Failure */.HR('usage', `"${port}" is not a port`, { hint: 'Give a number from 0 (any free port) to 65535.' });
}
/** What to type next, with the address as docker wants it. */
function welcome(server, root, options, user) {
    const wildcard = server.host === '0.0.0.0' || server.host === '::';
    const host = wildcard ? 'THIS-MACHINE' : server.host.includes(':') ? `[${server.host}]` : server.host;
    const address = options.publicUrl?.replace(/^https?:\/\/|\/+$/g, '') ?? `${host}:${server.port}`;
    const lines = [`Serving ${root} at ${server.url}`];
    if (options.auth !== undefined)
        lines.push(`  docker login ${address} -u ${user ?? 'NAME'}`);
    if (options.readOnly)
        lines.push(`  docker pull ${address}/IMAGE`);
    else
        lines.push(`  docker tag IMAGE ${address}/IMAGE`, `  docker push ${address}/IMAGE`);
    return lines.join('\n');
}
function isLoopback(host) {
    return host === 'localhost' || host === '::1' || /^127(?:\.\d{1,3}){3}$/.test(host);
}
function serve_text(options, name) {
    const value = options[name];
    return typeof value === 'string' ? value : undefined;
}
/** Resolves when somebody wants us to end: a signal of the system, or the runtime's. */
function stopRequested(signal) {
    return new Promise((resolve) => {
        const stop = () => {
            process.off('SIGINT', stop);
            process.off('SIGTERM', stop);
            resolve();
        };
        process.on('SIGINT', stop);
        process.on('SIGTERM', stop);
        if (signal?.aborted)
            stop();
        signal?.addEventListener('abort', stop, { once: true });
    });
}
//# sourceMappingURL=serve.js.map

/***/ })

};
