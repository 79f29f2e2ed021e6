export const id = 3233;
export const ids = [3233];
export const modules = {

/***/ 72606:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cn: () => (/* binding */ accessesOf),
/* harmony export */   Fg: () => (/* binding */ parseScopes),
/* harmony export */   Od: () => (/* binding */ scopeOf),
/* harmony export */   gk: () => (/* binding */ formatScope)
/* harmony export */ });
/** Reads the scopes of a token request, each parameter holding one or more with spaces between. Others than ours are passed over. */
function parseScopes(texts) {
    const scopes = [];
    for (const text of texts.flatMap((part) => part.split(' '))) {
        const first = text.indexOf(':');
        const last = text.lastIndexOf(':');
        if (first < 0 || last === first)
            continue;
        const whole = text.slice(0, first);
        // `repository(plugin)`: a class of resources, which makes no difference here.
        const type = whole.endsWith(')') && whole.includes('(') ? whole.slice(0, whole.indexOf('(')) : whole;
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

/***/ }),

/***/ 69146:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EN: () => (/* binding */ bodyOf),
/* harmony export */   M0: () => (/* binding */ sendBytes),
/* harmony export */   SC: () => (/* binding */ sendEmpty),
/* harmony export */   Y: () => (/* binding */ contentLength),
/* harmony export */   jD: () => (/* binding */ sendJson),
/* harmony export */   m0: () => (/* binding */ requireDigest),
/* harmony export */   n4: () => (/* binding */ sendError)
/* harmony export */ });
/* harmony import */ var _image_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37241);
/* harmony import */ var _registry_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19539);


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
    if ((0,_image_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc)(text))
        return text;
    throw new _registry_error_js__WEBPACK_IMPORTED_MODULE_1__/* .RegistryError */ .g(400, {
        code: 'DIGEST_INVALID',
        message: `"${text.slice(0, 200)}" is not a digest: write sha256:, sha384: or sha512: and lowercase hexadecimal digits`,
    });
}
//# sourceMappingURL=exchange.js.map

/***/ }),

/***/ 18898:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ parseContentRange),
/* harmony export */   R: () => (/* binding */ parseRange)
/* harmony export */ });
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

/***/ }),

/***/ 19539:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ asRegistryError),
/* harmony export */   g: () => (/* binding */ RegistryError)
/* harmony export */ });
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20438);

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
/** What the system says when there is no room: on the disk, or for this user. */
const DISK_FULL = new Set(['ENOSPC', 'EDQUOT']);
function errnoOf(error) {
    let current = error;
    while (current instanceof _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR)
        current = current.cause;
    return current?.code;
}
/** The answer to any error. `codes` says what a failure code means where it happened (`not-found` of a blob, say). */
function asRegistryError(error, codes = {}) {
    if (error instanceof RegistryError)
        return error;
    if (DISK_FULL.has(errnoOf(error) ?? '')) {
        return new RegistryError(507, { code: 'UNAVAILABLE', message: 'the disk of this registry is full' });
    }
    if (!(error instanceof _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR)) {
        // What broke inside is for the log, not for whoever asked.
        return new RegistryError(500, { code: 'UNKNOWN', message: 'the registry failed; its log says why' });
    }
    const [status, code] = ANSWERS[error.code];
    const message = status < 500 ? (0,_runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .describeError */ .Uc)(error) : error.message;
    return new RegistryError(status, { code: codes[error.code] ?? code, message });
}
//# sourceMappingURL=registry-error.js.map

/***/ }),

/***/ 52305:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  R: () => (/* binding */ serveRegistry)
});

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(44708);
// EXTERNAL MODULE: ./lib/runtime/failure.js
var failure = __webpack_require__(20438);
;// CONCATENATED MODULE: ./lib/serve/auth/access.js
/** The grant of a registry without authentication. */
const everybody = { user: undefined, allows: () => true };
/** What anybody may do where pulling needs no sign-in. */
const anonymousPull = {
    user: undefined,
    allows: ({ type, action }) => type === 'repository' && action === 'pull',
};
//# sourceMappingURL=access.js.map
// EXTERNAL MODULE: ./lib/serve/registry-error.js
var registry_error = __webpack_require__(19539);
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
        throw new registry_error/* RegistryError */.g(403, { code: 'DENIED', message: `${user} may not ${denied.action} ${denied.name}` });
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
    return new registry_error/* RegistryError */.g(401, { code: 'UNAUTHORIZED', message }, { 'WWW-Authenticate': 'Basic realm="seaworthy", charset="UTF-8"' });
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
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./lib/serve/exchange.js
var serve_exchange = __webpack_require__(69146);
// EXTERNAL MODULE: ./lib/serve/auth/scope.js
var auth_scope = __webpack_require__(72606);
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
    /** Where tokens are asked for. */
    path;
    constructor(auth, clock) {
        this.#auth = auth;
        this.#clock = clock;
        this.#secret = auth.secret ?? (0,external_node_crypto_.randomBytes)(32);
        this.#service = auth.service ?? 'seaworthy';
        this.#expiresIn = auth.expiresIn ?? EXPIRES_IN_S;
        this.path = auth.path ?? '/token';
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
        const access = this.#granted(user, (0,auth_scope/* parseScopes */.Fg)(query.getAll('scope')));
        const token = this.#sign(user, access, 'access', this.#expiresIn);
        sendToken(response, { token, access_token: token, expires_in: this.#expiresIn, issued_at: this.#now() });
    }
    /** Answers POST `/token` (OAuth2). */
    async post(request, response) {
        const form = await readForm(request);
        const user = await this.#authenticate(form);
        const access = this.#granted(user, (0,auth_scope/* parseScopes */.Fg)(form.getAll('scope')));
        const wantsRefresh = form.get('access_type') === 'offline' || form.get('grant_type') === 'refresh_token';
        sendToken(response, {
            access_token: this.#sign(user, access, 'access', this.#expiresIn),
            scope: access.map(auth_scope/* formatScope */.gk).join(' '),
            expires_in: this.#expiresIn,
            issued_at: this.#now(),
            ...(wantsRefresh ? { refresh_token: this.#sign(user, [], 'refresh', REFRESH_EXPIRES_IN_S) } : {}),
        });
    }
    async #authenticate(form) {
        const grantType = form.get('grant_type');
        const { grants = ['password', 'refresh_token'] } = this.#auth;
        if (grantType === 'refresh_token' && grants.includes('refresh_token')) {
            const token = form.get('refresh_token') ?? '';
            const user = this.#read(token, 'refresh')?.sub;
            if (user !== undefined)
                return user;
            const { refreshUser } = this.#auth;
            if (refreshUser !== undefined && (await this.#auth.check(refreshUser, token)))
                return refreshUser;
            throw new registry_error/* RegistryError */.g(401, { code: 'UNAUTHORIZED', message: 'the refresh token is not ours or has expired' });
        }
        if (grantType !== 'password' || !grants.includes('password')) {
            const message = `grant_type must be ${grants.join(' or ')}`;
            throw new registry_error/* RegistryError */.g(400, { code: 'UNSUPPORTED', message });
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
            const actions = (0,auth_scope/* accessesOf */.Cn)(scope)
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
            parts.push(`scope="${(0,auth_scope/* scopeOf */.Od)(needs)}"`);
        if (error !== undefined)
            parts.push(`error="${error}"`);
        const message = error === 'insufficient_scope' ? 'the token does not allow this' : 'a token is needed';
        const detail = needs.map(({ type, name, action }) => ({ Type: type, Name: name, Action: action }));
        return new registry_error/* RegistryError */.g(401, { code: 'UNAUTHORIZED', message, ...(detail.length === 0 ? {} : { detail }) }, { 'WWW-Authenticate': `Bearer ${parts.join(',')}` });
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
    for await (const chunk of (0,serve_exchange/* bodyOf */.EN)(request)) {
        size += chunk.byteLength;
        if (size > FORM_MAX)
            throw new registry_error/* RegistryError */.g(413, { code: 'SIZE_INVALID', message: 'the form is too large' });
        chunks.push(chunk);
    }
    return new URLSearchParams(Buffer.concat(chunks).toString('utf8'));
}
function sendToken(response, body) {
    (0,serve_exchange/* sendJson */.jD)(response, 200, body, { 'Cache-Control': 'no-store' });
}
//# sourceMappingURL=token.js.map
// EXTERNAL MODULE: ./lib/serve/range.js
var serve_range = __webpack_require__(18898);
// EXTERNAL MODULE: ./lib/serve/stream.js
var stream = __webpack_require__(28811);
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
        return (0,serve_exchange/* sendEmpty */.SC)(response, 304, headers);
    const elsewhere = request.method === 'GET' ? await registry.options.hooks?.redirect?.(info.digest, target.name) : undefined;
    if (elsewhere !== undefined)
        return (0,serve_exchange/* sendEmpty */.SC)(response, 307, { ...headers, Location: elsewhere });
    const fits = request.headers['if-range'] === undefined || request.headers['if-range'] === headers.ETag;
    const range = request.method === 'GET' && fits ? (0,serve_range/* parseRange */.R)(request.headers.range, info.size) : 'whole';
    if (range === 'unsatisfiable') {
        throw new registry_error/* RegistryError */.g(416, { code: 'SIZE_INVALID', message: `the blob has ${info.size} bytes; the range has none of them` }, { 'Content-Range': `bytes */${info.size}` });
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
        await (0,stream/* sendStream */.n)(response, (pages) => store.readBlob(info, range === 'whole' ? undefined : range, pages));
}
/** DELETE of a blob from one repository. */
async function deleteBlob(registry, exchange, target) {
    const digest = (0,serve_exchange/* requireDigest */.m0)(target.digest);
    const removed = await registry.repositories.repository(target.name).removeBlob(digest);
    if (!removed)
        throw unknownBlob(target);
    (0,serve_exchange/* sendEmpty */.SC)(exchange.response, 202, { 'Docker-Content-Digest': digest });
}
async function statBlob(store, target) {
    const info = await store.statBlob((0,serve_exchange/* requireDigest */.m0)(target.digest));
    if (info === undefined)
        throw unknownBlob(target);
    return info;
}
function unknownBlob({ name, digest }) {
    return new registry_error/* RegistryError */.g(404, { code: 'BLOB_UNKNOWN', message: `${name} has no blob ${digest}`, detail: { digest } });
}
//# sourceMappingURL=blobs.js.map
// EXTERNAL MODULE: ./lib/image/media-types.js
var media_types = __webpack_require__(64857);
;// CONCATENATED MODULE: ./lib/serve/paging.js

const PAGE_MAX = 1000;
/** One page of names that are in lexical order, and the link to the next. */
function paginate(sorted, query, path, paging = {}) {
    const names = paging.order === 'backwards' ? [...sorted].reverse() : sorted;
    if (paging.none === true)
        return { page: names, headers: {} };
    const limit = readLimit(query.get('n'), paging);
    const after = readCursor(query, paging);
    const rest = after === undefined ? names : following(names, after, paging);
    const page = rest.slice(0, limit);
    const last = page.at(-1);
    if (last === undefined || page.length === rest.length)
        return { page, headers: {} };
    const cursor = paging.cursor === undefined ? `last=${encodeURIComponent(last)}` : `${paging.cursor}=${encodeCursor(last)}`;
    const shown = paging.shortLink === true ? path.replace(/^\/v2\/[^/]+\//, '/v2/') : path;
    const target = `<${shown}?n=${limit}&${cursor}${paging.extra ?? ''}>`;
    return { page, headers: { Link: paging.bareLink === true ? `${target};rel=next` : `${target}; rel="next"` } };
}
function readLimit(text, { usual = PAGE_MAX, most = PAGE_MAX, refuseOver }) {
    if (text === null)
        return Math.min(usual, most);
    if (!/^\d{1,9}$/.test(text)) {
        throw new registry_error/* RegistryError */.g(400, { code: 'UNSUPPORTED', message: `n=${text.slice(0, 40)} is not a number of names` });
    }
    if (refuseOver !== undefined && Number(text) > refuseOver) {
        throw new registry_error/* RegistryError */.g(405, { code: 'UNSUPPORTED', message: `n may be ${refuseOver} at most` });
    }
    return Math.min(Number(text), most);
}
function readCursor(query, { cursor }) {
    const text = query.get(cursor ?? 'last');
    if (text === null || cursor === undefined)
        return text ?? undefined;
    const name = Buffer.from(text, 'base64').toString('utf8');
    if (encodeURIComponent(text) === encodeCursor(name.replace(/^after /, '')) && name.startsWith('after ')) {
        return name.slice('after '.length);
    }
    throw new registry_error/* RegistryError */.g(405, { code: 'UNSUPPORTED', message: 'Invalid parameter: the next token is not valid' });
}
/** Base64 with its padding, so that a client that decodes or rebuilds it is found out. */
function encodeCursor(name) {
    return encodeURIComponent(Buffer.from(`after ${name}`).toString('base64'));
}
function following(names, after, { order }) {
    return names.filter((name) => (order === 'backwards' ? name < after : name > after));
}
//# sourceMappingURL=paging.js.map
;// CONCATENATED MODULE: ./lib/serve/listings.js




/** GET of the tags, in lexical order, by pages of `n` after `last` (distribution-spec, Listing Tags). */
async function listTags(registry, exchange, { name }) {
    const tags = [];
    for await (const tag of registry.repositories.repository(name).tags())
        tags.push(tag);
    if (tags.length === 0 && !(await isKnown(registry.repositories, name))) {
        throw new registry_error/* RegistryError */.g(404, { code: 'NAME_UNKNOWN', message: `there is no repository ${name}` });
    }
    const { page, headers } = paginate(tags.sort(), exchange.query, `/v2/${name}/tags/list`, registry.options.paging);
    (0,serve_exchange/* sendJson */.jD)(exchange.response, 200, exchange.play.list({ name, tags: page }), headers);
}
/** GET of the names of all repositories, by the same pages. Docker's `_catalog`, which the OCI reserved. */
async function listRepositories(registry, exchange) {
    const names = [];
    for await (const name of registry.repositories.names())
        names.push(name);
    const { page, headers } = paginate(names.sort(), exchange.query, '/v2/_catalog', registry.options.paging);
    (0,serve_exchange/* sendJson */.jD)(exchange.response, 200, exchange.play.list({ repositories: page }), headers);
}
/** GET of the manifests whose subject is a digest, as an index (Listing Referrers). */
async function listReferrers(registry, exchange, target) {
    const digest = (0,serve_exchange/* requireDigest */.m0)(target.digest);
    const artifactType = exchange.query.get('artifactType') || undefined;
    const manifests = [];
    for await (const descriptor of registry.repositories.repository(target.name).referrers(digest, artifactType)) {
        manifests.push(descriptor);
    }
    const index = { schemaVersion: 2, mediaType: media_types/* MediaType */.zu.ociIndex, manifests };
    (0,serve_exchange/* sendJson */.jD)(exchange.response, 200, index, {
        'Content-Type': media_types/* MediaType */.zu.ociIndex,
        ...(artifactType === undefined ? {} : { 'OCI-Filters-Applied': 'artifactType' }),
    });
}
async function isKnown(repositories, wanted) {
    for await (const name of repositories.names())
        if (name === wanted)
            return true;
    return false;
}
//# sourceMappingURL=listings.js.map
// EXTERNAL MODULE: ./lib/image/digest.js
var image_digest = __webpack_require__(37241);
// EXTERNAL MODULE: ./lib/image/json.js
var json = __webpack_require__(57383);
// EXTERNAL MODULE: ./lib/image/manifest.js
var manifest = __webpack_require__(64252);
// EXTERNAL MODULE: ./lib/image/reference.js
var image_reference = __webpack_require__(68424);
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
        return (0,serve_exchange/* sendEmpty */.SC)(response, 304, headers);
    if (request.method === 'HEAD') {
        response.writeHead(200, { ...headers, 'Content-Length': String(descriptor.size) });
        response.end();
        return;
    }
    // By digest: the tag may have moved since it was looked up.
    const { bytes } = await store.readManifest(descriptor.digest);
    (0,serve_exchange/* sendBytes */.M0)(response, 200, bytes, headers);
}
/** PUT of a manifest under a tag, or under its digest with any number of `tag` parameters (Pushing manifests). */
async function putManifest(registry, exchange, target) {
    const { request, response, query } = exchange;
    const { wanted, tags } = readReference(target, query.getAll('tag'));
    const bytes = await readBody(request);
    const store = registry.repositories.repository(target.name);
    const document = readManifest(bytes, request.headers['content-type'], wanted);
    await exchange.play.manifest(document);
    await checkChildren(store, document, registry.options.sparse ?? false);
    const [firstTag, ...moreTags] = tags;
    await store.writeManifest(document, firstTag);
    for (const tag of moreTags)
        await store.writeManifest(document, tag);
    const { digest } = document.descriptor;
    const subject = document.content.subject?.digest;
    (0,serve_exchange/* sendEmpty */.SC)(response, 201, {
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
        ? await store.removeManifest((0,serve_exchange/* requireDigest */.m0)(reference))
        : (0,image_reference/* isTag */.dz)(reference) && (await store.removeTag(reference));
    if (!removed)
        throw unknownManifest(target);
    (0,serve_exchange/* sendEmpty */.SC)(exchange.response, 202);
}
async function findManifest(store, target) {
    const { reference } = target;
    const name = reference.includes(':') ? (0,serve_exchange/* requireDigest */.m0)(reference) : reference;
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
        throw new registry_error/* RegistryError */.g(400, {
            code: 'NAME_INVALID',
            message: `"${wrong.slice(0, 200)}" is not a tag: at most 128 letters, digits, "_", "." and "-", not starting with "." or "-"`,
        });
    }
    if (tags.length > TAGS_MAX) {
        throw new registry_error/* RegistryError */.g(414, { code: 'UNSUPPORTED', message: `at most ${TAGS_MAX} tags are set at once` });
    }
    return byDigest ? { wanted: (0,serve_exchange/* requireDigest */.m0)(target.reference), tags } : { tags };
}
async function readBody(request) {
    const { maxBytes } = json/* MANIFEST_LIMITS */.T1;
    const tooLarge = () => new registry_error/* RegistryError */.g(413, { code: 'SIZE_INVALID', message: `a manifest may have ${maxBytes} bytes` });
    if (((0,serve_exchange/* contentLength */.Y)(request) ?? 0) > maxBytes)
        throw tooLarge();
    const chunks = [];
    let size = 0;
    for await (const chunk of (0,serve_exchange/* bodyOf */.EN)(request)) {
        size += chunk.byteLength;
        if (size > maxBytes)
            throw tooLarge();
        chunks.push(chunk);
    }
    return Buffer.concat(chunks, size);
}
function readManifest(bytes, contentType, wanted) {
    const digest = (0,image_digest/* digestOf */.ol)(bytes, wanted === undefined ? 'sha256' : (0,image_digest/* algorithmOf */.Hy)(wanted));
    if (wanted !== undefined && digest !== wanted) {
        throw new registry_error/* RegistryError */.g(400, { code: 'DIGEST_INVALID', message: `the manifest has the digest ${digest}` });
    }
    const document = (0,manifest/* parseManifest */.Ng)(bytes, contentType, digest);
    const declared = contentType?.split(';', 1)[0]?.trim().toLowerCase();
    // Readers are told the one type; a document that says another could be read as two things under one digest.
    const contradicts = declared?.startsWith('application/vnd.') && declared !== document.descriptor.mediaType;
    if (contradicts) {
        const message = `the Content-Type is ${declared}, the manifest says ${document.descriptor.mediaType}`;
        throw new registry_error/* RegistryError */.g(400, { code: 'MANIFEST_INVALID', message });
    }
    return document;
}
/** Refuses a manifest that could not be pulled whole: blobs (or, in an index, manifests) that are not there. */
async function checkChildren(store, { content }, sparse) {
    if (sparse === 'images' || (content.kind === 'index' && sparse))
        return;
    const kept = new Map();
    for (const child of (0,manifest/* childrenOf */.LU)(content)) {
        if (content.kind === 'index' || !(0,media_types/* isForeignLayerType */.mi)(child.mediaType))
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
        throw new registry_error/* RegistryError */.g(400, wrong.slice(0, UNKNOWN_NAMED_MAX));
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
    return new registry_error/* RegistryError */.g(404, {
        code: 'MANIFEST_UNKNOWN',
        message: `${name} has no manifest ${reference.slice(0, 200)}`,
    });
}
//# sourceMappingURL=manifests.js.map
;// CONCATENATED MODULE: ./lib/serve/room.js


/** Bytes of the largest blob, where the options say nothing: more than any layer needs, and an end for who sends for ever. */
const BLOB_MOST = 64 * 1024 ** 3;
/** Bytes that stay free, for manifests and whoever else uses the disk. */
const RESERVE = 64 * 1024 * 1024;
/** Bytes of a body after which the disk is looked at again, since others fill it too. */
const LOOK_EACH = 4 * 1024 * 1024;
/**
 * The body of an upload as far as there is room: 413 when the blob, of which `held` bytes are there already, is larger than one may be, 507 when the disk has
 * no room for it. What the client says beforehand is refused beforehand; without a length the bytes are counted.
 */
async function bodyWithin(registry, request, held) {
    const declared = (0,serve_exchange/* contentLength */.Y)(request) ?? 0;
    checkSize(registry, held + declared);
    await checkDisk(registry, declared);
    return counted(registry, (0,serve_exchange/* bodyOf */.EN)(request), held);
}
/** 413 or 507 for a blob of so many bytes that the registry would write though no client sends them. */
async function checkRoom(registry, size) {
    checkSize(registry, size);
    await checkDisk(registry, size);
}
/** 413 for a blob that is larger than one may be. */
function checkSize({ options }, size) {
    const most = options.maxBlobSize ?? BLOB_MOST;
    if (size <= most)
        return;
    throw new registry_error/* RegistryError */.g(413, {
        code: 'SIZE_INVALID',
        message: `a blob may have ${most} bytes here`,
        detail: { most },
    });
}
/** Whether an upload came to its end because there was no room for it: what it has brought is in the way of others. */
function isOutOfRoom(error) {
    return error instanceof registry_error/* RegistryError */.g && (error.status === 413 || error.status === 507);
}
async function checkDisk({ options }, wanted) {
    const free = await options.freeBytes?.();
    if (free === undefined || free - RESERVE >= wanted)
        return;
    const message = `the disk of this registry is full: ${free} bytes are free, of which ${RESERVE} are kept`;
    throw new registry_error/* RegistryError */.g(507, { code: 'UNAVAILABLE', message });
}
async function* counted(registry, bytes, held) {
    let size = held;
    let next = LOOK_EACH;
    for await (const chunk of bytes) {
        size += chunk.byteLength;
        checkSize(registry, size);
        if (size - held >= next) {
            next += LOOK_EACH;
            await checkDisk(registry, 0);
        }
        yield chunk;
    }
}
//# sourceMappingURL=room.js.map
;// CONCATENATED MODULE: ./lib/serve/mounts.js


/** Whether a blob that is to be mounted is in the repository, or comes there from the one that is named (Mounting a blob from another repository). */
async function isMounted(registry, store, { query, grant }, digest) {
    if ((await store.statBlob(digest)) !== undefined)
        return true;
    const from = query.get('from');
    // Without the name of a repository that the client may read, a mount could be used to fetch what it may not.
    if (from === null || !(0,image_reference/* isRepository */.Z6)(from))
        return false;
    const origin = query.get('origin');
    if (origin !== null)
        return await takeFromOrigin(registry, origin, from, store, digest);
    if (!grant.allows({ type: 'repository', name: from, action: 'pull' }))
        return false;
    return await store.mountBlob(digest, from);
}
/** A mount from another registry (`origin`, an extension of Google's): whoever may push here may take from those that are named. */
async function takeFromOrigin(registry, origin, repository, store, digest) {
    const from = registry.options.origins?.get(origin)?.repository(repository);
    const info = await from?.statBlob(digest);
    if (from === undefined || info === undefined)
        return false;
    await checkRoom(registry, info.size);
    await store.writeBlob({ ...info, open: () => from.readBlob(info) });
    return true;
}
//# sourceMappingURL=mounts.js.map
;// CONCATENATED MODULE: ./lib/serve/uploads.js







/** POST: mounts a blob, takes a whole one, or opens a session (distribution-spec, Pushing blobs; Mounting a blob). */
async function startUpload(registry, exchange, target) {
    const { query, response } = exchange;
    const store = registry.repositories.repository(target.name);
    const mount = query.get('mount');
    if (mount !== null) {
        const digest = (0,serve_exchange/* requireDigest */.m0)(mount);
        if (await isMounted(registry, store, exchange, digest))
            return sendCreated(exchange, target.name, digest);
    }
    const digest = query.get('digest');
    if (digest !== null && mount === null) {
        const info = await takeWhole(registry, store, exchange, (0,serve_exchange/* requireDigest */.m0)(digest));
        return sendCreated(exchange, target.name, info.digest);
    }
    const session = registry.uploads.open(target.name, store, announcedAlgorithm(query));
    const { chunkMinLength } = registry.options;
    (0,serve_exchange/* sendEmpty */.SC)(response, 202, {
        ...progressOf(session),
        ...(chunkMinLength === undefined ? {} : { 'OCI-Chunk-Min-Length': String(chunkMinLength) }),
    });
}
/** PATCH: the next bytes, as a stream or as a range that begins where the last ended (Pushing a blob in chunks). */
async function continueUpload(registry, exchange, target) {
    const session = findSession(registry, target);
    await inTurn(registry, session, exchange, async () => {
        await appendBody(registry, session, exchange);
        (0,serve_exchange/* sendEmpty */.SC)(exchange.response, 202, progressOf(session));
    });
}
/** PUT: the last bytes, if any are left, and the digest of the whole. */
async function finishUpload(registry, exchange, target) {
    const session = findSession(registry, target);
    const digest = (0,serve_exchange/* requireDigest */.m0)(exchange.query.get('digest') ?? '');
    await inTurn(registry, session, exchange, async () => {
        const info = await complete(registry, session, exchange, digest);
        registry.uploads.forget(session);
        sendCreated(exchange, target.name, info.digest);
    });
}
/** GET: how far the upload has come. */
async function getUpload(registry, exchange, target) {
    (0,serve_exchange/* sendEmpty */.SC)(exchange.response, 204, progressOf(findSession(registry, target)));
}
/** DELETE: gives the upload up. */
async function cancelUpload(registry, exchange, target) {
    const session = findSession(registry, target);
    registry.uploads.forget(session);
    await session.abort(new failure/* Failure */.HR('cancelled', 'the client cancelled the upload'));
    (0,serve_exchange/* sendEmpty */.SC)(exchange.response, 204);
}
async function takeWhole(registry, store, { request }, digest) {
    const size = (0,serve_exchange/* contentLength */.Y)(request);
    const body = await bodyWithin(registry, request, 0);
    try {
        return await store.writeBlob({
            digest,
            ...(size === undefined ? {} : { size }),
            open: () => body,
            once: true,
        });
    }
    catch (error) {
        if (!(error instanceof failure/* Failure */.HR) || error.code !== 'mismatch')
            throw error;
        // The store names its own place, which is not for the client.
        throw new failure/* Failure */.HR('mismatch', `the upload does not have the digest ${digest}`, {
            hint: 'Nothing of it was kept; upload the blob again.',
        });
    }
}
async function complete(registry, session, exchange, digest) {
    // The whole blob in the closing request: the store can be told its digest and size beforehand.
    if (session.size === 0 && exchange.request.headers['content-range'] === undefined && hasBody(exchange)) {
        return await takeWhole(registry, session.store, exchange, digest);
    }
    await appendBody(registry, session, exchange, (0,image_digest/* algorithmOf */.Hy)(digest));
    const info = await session.finish(digest);
    return info.digest === digest ? info : await storeAgain(registry, session, info, digest);
}
/**
 * The client named another hash algorithm at the end than the bytes were hashed with: it did not announce it with
 * `digest-algorithm`. The blob goes through the store once more, under the digest that was asked for.
 */
async function storeAgain(registry, session, stored, digest) {
    const { store } = session;
    try {
        await checkRoom(registry, stored.size);
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
            await session.append(await bodyWithin(registry, request, session.size), algorithm);
        return;
    }
    const range = (0,serve_range/* parseContentRange */.C)(header);
    if (range === undefined) {
        throw uploadError(400, 'BLOB_UPLOAD_INVALID', `"${header.slice(0, 100)}" is no range: write first-last`, session);
    }
    if (range.start !== session.size) {
        throw uploadError(416, 'BLOB_UPLOAD_INVALID', `the next byte is ${session.size}, not ${range.start}`, session);
    }
    const length = range.end - range.start + 1;
    const declared = (0,serve_exchange/* contentLength */.Y)(request) ?? length;
    const least = registry.options.chunkMinLength ?? 0;
    if (declared !== length || session.sawShortChunk) {
        const reason = session.sawShortChunk
            ? `every chunk but the last must have ${least} bytes`
            : `the range has ${length} bytes, the body ${declared}`;
        throw uploadError(400, 'SIZE_INVALID', reason, session);
    }
    checkSize(registry, session.size + length);
    await session.append(exactly(await bodyWithin(registry, request, session.size), length, session), algorithm);
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
/** Runs one request's part of an upload. A client that went away may come back; what failed on our side, or has no room, is over. */
async function inTurn(registry, session, { request }, work) {
    try {
        await session.exclusively(() => request.destroy(), work);
    }
    catch (error) {
        const clientLeft = request.destroyed && !request.complete;
        if (!clientLeft && (!(error instanceof registry_error/* RegistryError */.g) || isOutOfRoom(error))) {
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
    throw new registry_error/* RegistryError */.g(404, {
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
    throw new registry_error/* RegistryError */.g(400, {
        code: 'DIGEST_INVALID',
        message: `"${text.slice(0, 100)}" is not a supported digest algorithm: use sha256, sha384 or sha512`,
    });
}
function hasBody({ request }) {
    return request.headers['transfer-encoding'] !== undefined || ((0,serve_exchange/* contentLength */.Y)(request) ?? 0) > 0;
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
    (0,serve_exchange/* sendEmpty */.SC)(response, 201, { Location: `/v2/${name}/blobs/${digest}`, 'Docker-Content-Digest': digest });
}
function uploadError(status, code, message, session) {
    return new registry_error/* RegistryError */.g(status, { code, message }, progressOf(session));
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
    throw new registry_error/* RegistryError */.g(405, { code: 'UNSUPPORTED', message }, { Allow: allowed.join(', ') });
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
    (0,serve_exchange/* sendJson */.jD)(response, 200, {});
}
/** HEAD is GET without the body, which the handler or node:http leaves out. */
function readable(endpoint) {
    return { GET: endpoint, HEAD: endpoint };
}
//# sourceMappingURL=dispatch.js.map
;// CONCATENATED MODULE: ./lib/serve/quirks/behaviour.js
/** The behaviours of a server on one request. */
class Play {
    #behaviours;
    #call;
    constructor(behaviours, call) {
        this.#behaviours = behaviours;
        this.#call = call;
    }
    /** True when one of them has answered. */
    async first(response) {
        for (const behaviour of this.#behaviours) {
            if ((await behaviour.first?.(this.#call, response)) === true)
                return true;
        }
        return false;
    }
    async request() {
        for (const behaviour of this.#behaviours)
            await behaviour.request?.(this.#call);
    }
    /** The route that is handled. */
    instead(route) {
        return this.#behaviours.reduce((last, behaviour) => behaviour.instead?.(this.#call) ?? last, route);
    }
    async manifest(document) {
        for (const behaviour of this.#behaviours)
            await behaviour.manifest?.(document, this.#call);
    }
    list(body) {
        return this.#behaviours.reduce((shaped, behaviour) => behaviour.list?.(shaped, this.#call) ?? shaped, body);
    }
    refusal(error) {
        return this.#behaviours.reduce((said, behaviour) => behaviour.refusal?.(said, this.#call) ?? said, error);
    }
    answer(head) {
        return this.#behaviours.reduce((shaped, behaviour) => behaviour.answer?.(shaped, this.#call) ?? shaped, head);
    }
}
//# sourceMappingURL=behaviour.js.map
;// CONCATENATED MODULE: ./lib/serve/route.js


/** Reads the path of a request (distribution-spec, Endpoints); undefined for one that is none of a registry's. Tokens are at `tokenPath`. */
function parseRoute(path, tokenPath = '/token') {
    const decoded = decode(path);
    if (decoded === '/v2' || decoded === '/v2/')
        return { kind: 'base' };
    if (decoded === tokenPath)
        return { kind: 'token' };
    if (decoded === '/v2/_catalog')
        return { kind: 'catalog' };
    if (!decoded?.startsWith('/v2/'))
        return undefined;
    const parts = decoded.slice('/v2/'.length).split('/');
    const route = fromTheEnd(parts);
    if (route !== undefined && 'name' in route && !(0,image_reference/* isRepository */.Z6)(route.name)) {
        throw new registry_error/* RegistryError */.g(400, {
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
        const call = callOf(registry, request);
        const play = new Play(options.behaviours ?? [], call);
        if (options.behaviours !== undefined)
            response.shape = (head) => play.answer(head);
        response.setHeader('Docker-Distribution-API-Version', 'registry/2.0');
        response.setHeader('X-Content-Type-Options', 'nosniff');
        reportWhenClosed(registry, response, call);
        answer(registry, tokens, { request, response, call, play }).catch((error) => {
            refuse(request, response, play.refusal((0,registry_error/* asRegistryError */._)(error)));
        });
    };
}
function callOf({ options, repositories, runtime }, request) {
    const { path, rawQuery } = splitTarget(request.url ?? '');
    return {
        request,
        method: request.method ?? '',
        path,
        rawQuery,
        query: new URLSearchParams(rawQuery),
        route: undefined,
        origin: publicUrl(options.publicUrl, request),
        user: undefined,
        repositories,
        clock: runtime.clock,
    };
}
async function answer(registry, tokens, { request, response, call, play }) {
    if (await play.first(response))
        return;
    const { path, query } = call;
    const route = parseRoute(path, tokens?.path);
    call.route = route;
    if (route === undefined) {
        throw new registry_error/* RegistryError */.g(404, { code: 'UNSUPPORTED', message: 'there is nothing at this path' });
    }
    refuseBrowsers(request);
    if (route.kind === 'token') {
        await play.request();
        return await answerToken(tokens, request, response, query);
    }
    const endpoint = findEndpoint(route, request, registry);
    const grant = await authorize(registry, tokens, call, needsOf(route, endpoint.action));
    call.user = grant.user;
    try {
        await play.request();
        await endpoint.handle(registry, { request, response, query, grant, play }, play.instead(route));
    }
    catch (error) {
        throw translate(registry, request, path, error, endpoint.codes);
    }
}
/** A web page must not write to a registry on its reader's machine. Browsers name the page in `Origin`, registry clients send none. */
function refuseBrowsers({ method, headers }) {
    if (headers.origin === undefined || method === 'GET' || method === 'HEAD')
        return;
    throw new registry_error/* RegistryError */.g(403, { code: 'DENIED', message: 'web pages may not write to this registry' });
}
async function authorize({ options }, tokens, { request, origin }, needs) {
    if (tokens !== undefined)
        return tokens.grant(request, needs, `${origin}${tokens.path}`);
    return options.auth?.kind === 'basic' ? await basicGrant(options.auth, request, needs) : everybody;
}
async function answerToken(tokens, request, response, query) {
    if (tokens === undefined)
        throw new registry_error/* RegistryError */.g(404, { code: 'UNSUPPORTED', message: 'no tokens are given out here' });
    if (request.method === 'GET')
        return await tokens.get(request, response, query);
    if (request.method === 'POST')
        return await tokens.post(request, response);
    throw new registry_error/* RegistryError */.g(405, { code: 'UNSUPPORTED', message: 'ask by GET or POST' }, { Allow: 'GET, POST' });
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
/** An error of a handler as the client sees it; what is our fault goes to who serves, or to the log, with its causes. */
function translate({ options, runtime }, request, path, error, codes) {
    const answered = (0,registry_error/* asRegistryError */._)(error, codes);
    const clientLeft = request.destroyed && !request.complete;
    if (answered.status >= 500 && !clientLeft) {
        const what = `${request.method} ${path}`;
        if (options.hooks?.failed === undefined)
            runtime.log.warn(`${what} failed: ${(0,failure/* describeError */.Uc)(error)}`);
        else
            options.hooks.failed(what, error);
    }
    return answered;
}
function refuse(request, response, error) {
    if (response.headersSent || response.destroyed) {
        response.destroy();
        return;
    }
    (0,serve_exchange/* sendError */.n4)(response, error);
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
function reportWhenClosed({ options, runtime }, response, call) {
    const started = runtime.clock.now();
    response.on('close', () => {
        const { method, path, user } = call;
        const ms = runtime.clock.now() - started;
        options.hooks?.answered?.({ method, path, status: response.statusCode, user, ms });
    });
}
function splitTarget(target) {
    const mark = target.indexOf('?');
    if (mark < 0)
        return { path: target, rawQuery: '' };
    return { path: target.slice(0, mark), rawQuery: target.slice(mark + 1) };
}
//# sourceMappingURL=answer.js.map
;// CONCATENATED MODULE: ./lib/serve/shaped-response.js

/** An answer whose head may still be changed at the moment it is written: where one registry differs from another. */
class ShapedResponse extends external_node_http_.ServerResponse {
    /** Undefined leaves the head as it is. */
    shape;
    writeHead(status, reason, headers) {
        // Our handlers give the headers as an object; other forms are Node's own.
        if (this.shape === undefined || typeof reason !== 'object' || Array.isArray(reason)) {
            return super.writeHead(status, reason, headers);
        }
        const shaped = this.shape({ status, headers: reason });
        return super.writeHead(shaped.status, shaped.headers);
    }
}
//# sourceMappingURL=shaped-response.js.map
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
            await this.#push(chunk);
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
    /** That nobody wants the bytes any more is no reason: why the store gave up is. */
    async #push(chunk) {
        try {
            await this.#handoff.push(chunk);
        }
        catch (error) {
            await this.#written;
            throw error;
        }
    }
    #begin(algorithm = 'sha256') {
        if (this.#written !== undefined)
            return;
        this.#written = this.store.writeBlob({
            algorithm: this.#algorithm ?? algorithm,
            open: () => this.#handoff,
            once: true,
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
const KEEP_ALIVE_MS = 2 * 60 * 1000;
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
    // Longer than clients keep idle connections for reuse (Go: 90 s), or they would post into one that just closed.
    server.keepAliveTimeout = KEEP_ALIVE_MS;
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
    const classes = { IncomingMessage: external_node_http_.IncomingMessage, ServerResponse: ShapedResponse };
    return tls === undefined
        ? (0,external_node_http_.createServer)(classes, listener)
        : (0,external_node_https_.createServer)({ ...classes, cert: tls.cert, key: tls.key, minVersion: 'TLSv1.2' }, listener);
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

/***/ }),

/***/ 28811:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ sendStream)
/* harmony export */ });
/* harmony import */ var _stores_pages_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4906);

/** As much as stores read at a time. */
const PAGE_SIZE = 1024 * 1024;
/**
 * Sends bytes at the pace the client takes them. The last chunk is held back until the store has checked the whole, so
 * content that turns out wrong ends as a broken transfer, never as a complete answer. `read` may use the pages again that have been sent.
 */
async function sendStream(response, read) {
    const pages = new _stores_pages_js__WEBPACK_IMPORTED_MODULE_0__/* .Pages */ .b(PAGE_SIZE);
    const send = (chunk) => response.write(chunk, () => pages.give(chunk));
    try {
        let held;
        for await (const chunk of read(pages)) {
            if (response.destroyed)
                return;
            if (held !== undefined && !send(held))
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

/***/ }),

/***/ 24449:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ once)
/* harmony export */ });
/** Bytes that are whole in memory, as the stream a store takes: one chunk, or none where there is nothing. */
async function* once(bytes) {
    if (bytes.byteLength > 0)
        yield bytes;
}
//# sourceMappingURL=once.js.map

/***/ })

};
