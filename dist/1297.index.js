export const id = 1297;
export const ids = [1297];
export const modules = {

/***/ 30316:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cc: () => (/* binding */ mayReceiveCredential),
/* harmony export */   jG: () => (/* binding */ registrableDomain),
/* harmony export */   mR: () => (/* binding */ checkRealm)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77030);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20438);
/* harmony import */ var _wire_address_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87372);



/** Token servers outside their registry's domain, by what the vendors document. */
const KNOWN_REALMS = {
    'registry-1.docker.io': ['auth.docker.io'],
    'registry.gitlab.com': ['gitlab.com'],
    'registry.redhat.io': ['sso.redhat.com'],
    'registry.connect.redhat.com': ['sso.redhat.com'],
};
/**
 * The token server's URL, when it may be asked at all: HTTPS (HTTP only where the registry itself is HTTP), no user name inside, and
 * no address of this machine or network unless the registry is there too or it is the registry's own host and port. A registry that
 * writes its own address wrongly is asked where it is. Names are checked again after their lookup, by the transport. Throws `Failure('refused')`.
 */
function checkRealm(realm, rules) {
    let url;
    try {
        url = meant(realm, rules.registry);
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
    if (url.host !== rules.registry.host && !rules.inside && (0,_wire_address_js__WEBPACK_IMPORTED_MODULE_2__/* .isInsideHost */ .T8)(url.hostname)) {
        throw refused(rules, `${url.hostname} is an address inside this network`);
    }
    if (url.hostname !== rules.registry.hostname && (0,_wire_address_js__WEBPACK_IMPORTED_MODULE_2__/* .isMetadataHost */ .SF)(url.hostname)) {
        throw refused(rules, `${url.hostname} is where a cloud keeps the credentials of its machines`);
    }
    return url;
}
/**
 * Nexus behind a proxy writes its own address with its port twice, with the scheme `null:`, or with `http:` though it is reached by TLS; others leave
 * the scheme out. A realm that names the registry's own host by a scheme that cannot be used is asked at the registry's own scheme, host and port:
 * nobody else learns anything, and nothing leaves TLS. All other hosts are left as they are written.
 */
function meant(realm, registry) {
    const onePort = realm.replace(/^([a-z]{1,9}:\/\/[^/?#:[\]]{1,253}:(\d{1,5})):\2(?=[/?#]|$)/i, '$1');
    const url = new URL(onePort.startsWith('://') ? `null${onePort}` : onePort, registry);
    const isUsable = url.protocol === 'https:' || (url.protocol === 'http:' && registry.protocol === 'http:');
    const isOwn = url.hostname.toLowerCase() === registry.hostname && url.username === '' && url.password === '';
    if (!isOwn && onePort !== realm)
        return new URL(realm, registry);
    return isUsable || !isOwn ? url : new URL(registry.origin + url.pathname + url.search);
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
    if ((0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)((0,_wire_address_js__WEBPACK_IMPORTED_MODULE_2__/* .unbracket */ .ES)(hostname)) !== 0)
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
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('refused', `${rules.registry.host} names a token server that is not asked: ${reason}`, {
        hint: 'The registry is misconfigured (its "realm"), or something between here and there rewrites its answers.',
        cause,
    });
}
//# sourceMappingURL=realm.js.map

/***/ }),

/***/ 24943:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F7: () => (/* binding */ repositoryScope),
/* harmony export */   Fg: () => (/* binding */ parseScopes),
/* harmony export */   OL: () => (/* binding */ mergeScopes),
/* harmony export */   W8: () => (/* binding */ CATALOG),
/* harmony export */   gk: () => (/* binding */ formatScope),
/* harmony export */   hU: () => (/* binding */ covers)
/* harmony export */ });
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

/***/ }),

/***/ 83685:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vc: () => (/* binding */ inContext),
/* harmony export */   e1: () => (/* binding */ absentUnlessUnanswered),
/* harmony export */   nv: () => (/* binding */ readInContext)
/* harmony export */ });
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20438);

/** An error from below, which knows a host at most, as one that says what could not be done to what. Others stay as they are. */
function inContext(error, { registry, doing, reference }) {
    if (!(error instanceof _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR) || error.reference !== undefined || error.code === 'cancelled')
        return error;
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR(error.code, `${registry} could not ${doing}: ${error.message}`, {
        reference: reference ?? registry,
        hint: error.hint ?? (error.code === 'unreachable' || error.code === 'timeout' ? TRY_AGAIN : STRANGE),
        cause: error,
    });
}
/** A response whose body fails in context too. */
function readInContext(response, context) {
    return { ...response, body: readBody(response.body, context) };
}
/** For a question that only confirms something: any answer but a yes is a no, and no answer is an error all the same. */
function absentUnlessUnanswered(error) {
    if (!(error instanceof _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR) || UNANSWERED.has(error.code))
        throw error;
    return undefined;
}
const UNANSWERED = new Set(['unreachable', 'timeout', 'rate-limited', 'cancelled']);
const TRY_AGAIN = 'It was tried several times. Run it again later: what has arrived is not sent again.';
const STRANGE = 'The registry, or a proxy before it, does not keep to the protocol. If it happens again, tell whoever runs it.';
async function* readBody(body, context) {
    try {
        yield* body;
    }
    catch (error) {
        throw inContext(error, context);
    }
}
//# sourceMappingURL=in-context.js.map

/***/ }),

/***/ 35397:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ shownText),
/* harmony export */   z: () => (/* binding */ shownUrl)
/* harmony export */ });
/** A URL for messages: without user, query (signatures, `_state`, tokens) and fragment. */
function shownUrl(url) {
    return `${url.protocol}//${url.host}${url.pathname}`;
}
const LIMIT = 300;
/** What is looked at: more than is shown, since taking secrets out makes it shorter. A server decides how long its texts are. */
const READ_LIMIT = 16 * LIMIT;
/** Text from a server for messages: one line of limited length, no control characters, no queries, no credentials. */
function shownText(text) {
    const line = text
        .slice(0, READ_LIMIT)
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

/***/ }),

/***/ 80128:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ schemesFor),
/* harmony export */   c: () => (/* binding */ chooseOrigin)
/* harmony export */ });
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20438);
/* harmony import */ var _wire_address_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87372);


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
    if (plainHttp === false || !(0,_wire_address_js__WEBPACK_IMPORTED_MODULE_1__/* .isLoopbackHost */ .cW)(new URL(`http://${host}`).hostname))
        return ['https'];
    if (clientCert !== undefined)
        return ['https'];
    // Certificates of one's own are for some registry of the run, perhaps not for this one.
    const expectsTls = insecureTls === true || (ca !== undefined && ca.length > 0);
    return expectsTls ? ['https', 'http'] : ['http', 'https'];
}
/** The other side answered, but not in this protocol; or a proxy opens tunnels to the ports of TLS only. */
function isProtocolError(error) {
    const code = error.cause?.code ?? '';
    return error instanceof _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR && /^(?:EPROTO|ECONNRESET|HPE_|ERR_SSL|EPROXYREFUSED)/.test(code);
}
//# sourceMappingURL=origin.js.map

/***/ }),

/***/ 3484:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ readWhole)
/* harmony export */ });
/* harmony import */ var _verify_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51593);
/* harmony import */ var _retry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10246);


/** A response that is small enough to be read at once, asked for again when it is cut in the middle. */
async function readWhole(client, maxBytes, ask) {
    const tries = client.tries();
    for (;;) {
        const response = await ask();
        try {
            return { response, bytes: await (0,_verify_js__WEBPACK_IMPORTED_MODULE_0__/* .collect */ .Fo)(response.body, maxBytes, `an answer of ${client.name}`) };
        }
        catch (error) {
            if (!(0,_retry_js__WEBPACK_IMPORTED_MODULE_1__/* .isTransient */ .dg)(error) || !(await tries.again(0, undefined, error)))
                throw error;
        }
    }
}
//# sourceMappingURL=read-whole.js.map

/***/ }),

/***/ 53102:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ follow)
/* harmony export */ });
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20438);
/* harmony import */ var _errors_redact_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35397);


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
            throw refused(first.url, `more than ${MOST_REDIRECTS} times`);
        request = await redirected(request, response, location, reopen);
    }
}
async function redirected(request, response, location, reopen) {
    let url;
    try {
        url = new URL(location, request.url);
    }
    catch {
        throw refused(request.url, 'to something that is no URL');
    }
    if (url.protocol !== 'https:' && url.protocol !== request.url.protocol)
        throw refused(request.url, `to ${url.protocol}`);
    if (url.username !== '' || url.password !== '')
        throw refused(request.url, 'to a URL with a user name');
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
function refused(url, how) {
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('refused', `${(0,_errors_redact_js__WEBPACK_IMPORTED_MODULE_1__/* .shownUrl */ .z)(url)} redirects ${how}; it is not followed`);
}
//# sourceMappingURL=redirect.js.map

/***/ }),

/***/ 40732:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  b: () => (/* binding */ RegistryClient)
});

;// CONCATENATED MODULE: ./lib/stores/registry/api-request.js
/** The body as one exchange sends it; a stream starts anew. */
async function openBody(body) {
    if (body === undefined || body instanceof Uint8Array)
        return body;
    return { stream: await body.open(), ...(body.length === undefined ? {} : { length: body.length }) };
}
//# sourceMappingURL=api-request.js.map
// EXTERNAL MODULE: ./lib/runtime/failure.js
var failure = __webpack_require__(20438);
// EXTERNAL MODULE: ./lib/image/json.js
var json = __webpack_require__(57383);
// EXTERNAL MODULE: ./lib/stores/registry/errors/redact.js
var redact = __webpack_require__(35397);
;// CONCATENATED MODULE: ./lib/stores/registry/errors/registry-error.js


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
        return text.trim() === '' ? [] : [{ ...NOTHING, message: (0,redact/* shownText */.f)(text) }];
    }
    if (!(0,json/* isObject */.Gv)(value))
        return [];
    const errors = (0,json/* field */.ZZ)(value, 'errors');
    if (Array.isArray(errors))
        return errors.filter(json/* isObject */.Gv).map(readOne);
    return [readOne(value)].filter(({ code, message }) => code !== '' || message !== '');
}
const NOTHING = { code: '', message: '', wants: '', mediaType: '' };
function readOne(object) {
    const text = (...keys) => {
        const found = keys.map((key) => (0,json/* field */.ZZ)(object, key)).find((part) => typeof part === 'string' && part !== '');
        return (0,redact/* shownText */.f)(found ?? '');
    };
    const detail = (0,json/* field */.ZZ)(object, 'detail');
    const message = text('message', 'error_description', 'details', 'detail');
    const more = (key) => {
        const value = (0,json/* isObject */.Gv)(detail) ? (0,json/* field */.ZZ)(detail, key) : undefined;
        return typeof value === 'string' ? (0,redact/* shownText */.f)(value) : '';
    };
    const extra = more('message');
    return {
        code: text('code', 'error', '__type'),
        message: extra === '' ? message : (0,redact/* shownText */.f)(`${message}: ${extra}`),
        wants: Array.isArray(detail) ? readWants(detail) : '',
        mediaType: more('mediaType'),
    };
}
/** What distribution and those after it list in `detail`: `[{Type, Name, Action}]`. */
function readWants(detail) {
    const wants = detail.filter(json/* isObject */.Gv).flatMap((one) => {
        const [name, action] = [(0,json/* field */.ZZ)(one, 'Name'), (0,json/* field */.ZZ)(one, 'Action')];
        return typeof name === 'string' && typeof action === 'string' ? [`${action} ${name}`] : [];
    });
    return (0,redact/* shownText */.f)(wants.join(', '));
}
/** Whether one of the errors says so, in its code or its message. */
function says(errors, pattern) {
    return errors.some(({ code, message }) => pattern.test(code) || pattern.test(message));
}
//# sourceMappingURL=registry-error.js.map
// EXTERNAL MODULE: ./lib/stores/registry/errors/vendors.js
var vendors = __webpack_require__(90829);
;// CONCATENATED MODULE: ./lib/stores/registry/errors/hints.js


/** Whether a 429 is the pull quota of Docker Hub, which lasts hours: waiting seconds does not help. */
function isPullQuota(errors) {
    return errors.some(({ message }) => /pull rate limit/i.test(message));
}
const isOf = (attempt, vendor) => (0,vendors/* vendorOf */.A)(attempt.registry) === vendor;
/** First match wins. Hosted registries are known by their names, those that people run by their words. */
const RULES = [
    {
        code: 'rate-limited',
        when: (status, errors) => status === 429 && isPullQuota(errors),
        hint: ({ authenticated, rateLimit }) => `${quota(rateLimit)}${authenticated
            ? 'The account has used up its pulls for these hours. Wait, or pull from a mirror or another registry.'
            : 'Pulls without an account share a small quota per address. Log in to Docker Hub, or pull from a mirror.'}`,
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
        when: (_, errors) => says(errors, /TAG_INVALID|ImageTagAlreadyExists|immutable|cannot be overwritten|tag.*already exists/i),
        hint: () => 'The registry keeps this tag as it is (immutable tags). Push another tag, or change the repository setting.',
    },
    {
        code: 'unauthorized',
        when: (status, errors) => (status === 401 || status === 403) && says(errors, /authorization token has expired|token (?:is |has )?expired/i),
        hint: ({ registry }) => EXPIRED[(0,vendors/* vendorOf */.A)(registry) ?? 'other'] ?? EXPIRED.other,
    },
    {
        code: 'not-found',
        when: (status, errors, attempt) => isOf(attempt, 'ecr') &&
            status < 500 &&
            says(errors, /RepositoryNotFound|repository with name .* does not exist|NAME_UNKNOWN/),
        hint: ({ registry, repository }) => {
            const region = /[.-]ecr[^.]*\.([a-z0-9-]+)\./.exec(registry)?.[1];
            const command = region === undefined
                ? 'aws ecr-public create-repository --region us-east-1'
                : `aws ecr create-repository --region ${region}`;
            return `ECR does not make repositories by pushing. Create it first: ${command} --repository-name ${repository ?? 'NAME'}`;
        },
    },
    {
        code: 'denied',
        when: (status, errors, attempt) => isOf(attempt, 'ecr') && status === 403 && says(errors, NOT_AUTHORIZED),
        hint: ({ repository }, errors) => {
            const action = errors.map(({ message }) => NOT_AUTHORIZED.exec(message)?.[1]).find((one) => one !== undefined);
            return `Allow the role ${action ?? 'the action'} on the repository ${repository ?? ''} in its IAM policy, and see that the repository's own policy does not deny it.`;
        },
    },
    {
        code: 'not-found',
        when: (status, errors, attempt) => isOf(attempt, 'gar') && status === 404 && says(errors, /^NAME_UNKNOWN$|^Repository .* not found/),
        hint: ({ registry, repository }) => {
            const [project = 'PROJECT', name = 'NAME'] = (repository ?? '').split('/');
            return `Artifact Registry does not make repositories by pushing. Create it first: gcloud artifacts repositories create ${name} --repository-format=docker --location=${registry.replace(/-docker\.pkg\.dev$/, '')} --project=${project}`;
        },
    },
    {
        code: 'denied',
        when: (status, errors, attempt) => isOf(attempt, 'gar') && status === 403 && errors.length > 0,
        hint: () => 'Give the account the role Artifact Registry Writer (to pull: Reader) on the repository. Google answers so too for a project or repository that does not exist.',
    },
    {
        code: 'denied',
        when: (status, _, attempt) => isOf(attempt, 'ghcr') && status === 403,
        hint: () => 'Give the job "permissions: packages: write", and in the package settings under "Manage Actions access" add this repository with the Write role.',
    },
    {
        code: 'denied',
        when: (status, errors) => status === 403 && says(errors, /client with IP .* is not allowed access/i),
        hint: () => 'The firewall of this registry does not know the address of this machine: add it, or use a runner inside.',
    },
    {
        code: 'denied',
        when: (status, _, attempt) => isOf(attempt, 'acr') && status === 403,
        hint: () => 'Give the identity the role AcrPush (to pull: AcrPull) on the registry.',
    },
    {
        code: 'denied',
        when: (status, errors, attempt) => attempt.authenticated && isOf(attempt, 'quay') && status === 401 && says(errors, /not authorized/i),
        hint: ({ repository }) => `Give the robot the permission Write on ${repository ?? 'the repository'}. Quay answers so too for a repository that does not exist and that the robot may not create.`,
    },
    {
        code: 'denied',
        when: (status, errors, attempt) => isOf(attempt, 'gitlab') && attempt.authenticated && (status === 403 || says(errors, /access forbidden/i)),
        hint: () => 'Inside a job use $CI_REGISTRY_USER and $CI_REGISTRY_PASSWORD, elsewhere a token with write_registry and the role Developer. The path is GROUP/PROJECT[/NAME], of a project that exists.',
    },
    {
        // Harbor, whatever its host is called.
        code: 'denied',
        when: (status, errors, { authenticated }) => authenticated &&
            status >= 400 &&
            status < 500 &&
            says(errors, /unauthorized to access repository|^project .*not found|project not found/i),
        hint: ({ repository }) => `Harbor answers so when the project ${(repository ?? 'NAME').split('/', 1)[0]} does not exist, and when this account may not push to it: create the project, or make the account (a robot: robot$NAME) a Developer of it.`,
    },
    {
        code: 'denied',
        // Where a password goes along each time, the same answer means that it is wrong.
        when: (status, errors, { admitted }) => admitted === true && status === 401 && errors.some(({ wants }) => wants !== ''),
        hint: (attempt, errors) => {
            const wants = errors.map((error) => error.wants).find((one) => one !== '') ?? '';
            const [namespace = ''] = (attempt.repository ?? '').split('/');
            return isOf(attempt, 'hub')
                ? `The login is right, but may not ${wants}. The account needs write access to ${namespace}, the token "Read & Write"; Docker Hub answers so too for a repository that does not exist.`
                : `The login is right, but may not ${wants}. Check its scopes and rights, and the spelling of the repository.`;
        },
    },
    {
        code: 'unsupported',
        when: (status, errors) => status === 415 ||
            says(errors, /unsupported (?:manifest )?media ?type|media type.*not supported|MANIFEST_INVALID.*mediaType/i) ||
            errors.some(({ code, mediaType }) => code === 'MANIFEST_INVALID' && mediaType.includes('vnd.docker.')),
        hint: () => 'This registry may take OCI images only (zot does, without http.compat: ["docker2s2"]). Convert the image: skopeo copy --format oci. Its digest changes with that, and signatures on it end.',
    },
    {
        code: 'unsupported',
        when: (status, errors) => status >= 400 && says(errors, /^Invalid JSON syntax$/),
        hint: () => 'The manifest does not say its mediaType inside, which ECR asks for. Build the image anew, or convert it.',
    },
    {
        code: 'refused',
        when: (status, errors) => status === 413 && errors.some(({ code }) => code === 'SIZE_INVALID'),
        hint: () => 'The registry takes nothing so large. Make the layer smaller, or let whoever runs the registry raise the limit (seaworthy serve --max-blob-size).',
    },
    {
        code: 'refused',
        when: (status) => status === 507,
        hint: () => 'The disk of the registry is full. Delete old images there and let it collect its garbage, or give it more room.',
    },
    {
        code: 'refused',
        when: (status) => status === 413,
        hint: () => 'A proxy before the registry limits the size of a request. Raise its limit, or upload in chunks.',
    },
    {
        code: 'refused',
        when: (_, errors) => says(errors, /^QUOTA|quota|insufficient storage|exceed the configured upper limit/i),
        hint: () => 'The project or account is full. Delete old images or raise its quota.',
    },
];
const NOT_AUTHORIZED = /not authorized to perform: ([\w:]+)/;
const EXPIRED = {
    ecr: 'A password of ECR lives 12 hours. Log in again: aws ecr get-login-password, user name AWS.',
    gar: 'An access token of Google lives one hour. Get a new one in the step before and log in again.',
    acr: 'A token of az acr login lives three hours. Get a new one and log in again.',
    gitlab: 'The token ran out: those of GitLab live 5 minutes by default, and $CI_JOB_TOKEN as long as its job. Log in again; for very large layers the administrator can raise the life of tokens.',
    other: 'The token has expired. Log in again and retry.',
};
/** What the headers told: `0 of 100 pulls are left, of those for 6 hours.` */
function quota(rateLimit) {
    if (rateLimit === undefined)
        return '';
    const { remaining, limit, windowSeconds } = rateLimit;
    const of = limit === undefined ? '' : ` of ${limit}`;
    const window = windowSeconds === undefined ? '' : ` for ${Math.round(windowSeconds / 3600)} hours`;
    return `${remaining}${of} pulls${window} are left. `;
}
//# sourceMappingURL=hints.js.map
;// CONCATENATED MODULE: ./lib/stores/registry/errors/failure-of.js



/** The one place that turns an answer into a `Failure` with what to do about it. */
function failureOf(status, errors, attempt) {
    const rule = RULES.find((one) => one.when(status, errors, attempt));
    const code = rule?.code ?? codeOf(status, errors);
    const said = errors.map(({ code: name, message }) => [name, message].filter((part) => part !== '').join(': '));
    const words = said.length === 0 ? '' : ` (${said.slice(0, 3).join('; ')})`;
    const hint = rule === undefined ? defaultHint(code, attempt) : rule.hint(attempt, errors);
    return new failure/* Failure */.HR(code, `${attempt.registry} could not ${attempt.doing}: ${explain(code, status)}${words}`, {
        reference: attempt.reference,
        hint,
    });
}
function codeOf(status, errors) {
    // Some answer 400 to whoever did not log in (Nexus).
    if (status === 401 || (status === 400 && says(errors, /^UNAUTHORIZED$/)))
        return 'unauthorized';
    if (status === 403)
        return 'denied';
    if (saysNotFound(status, errors))
        return 'not-found';
    if (says(errors, /^UNSUPPORTED$/) || status === 405 || status === 501 || status === 415)
        return 'unsupported';
    if (says(errors, /^DIGEST_INVALID$|^SIZE_INVALID$/))
        return 'mismatch';
    if (status === 409 || status === 412 || status === 423)
        return 'refused';
    if (status === 408 || status === 504)
        return 'timeout';
    return 'failed';
}
/** Whether an error means that the name or digest is not there, whatever the status. */
function saysNotFound(status, errors) {
    if (status === 404)
        return true;
    const absent = /^(?:MANIFEST|NAME|BLOB|TAG)_UNKNOWN$|^NotFound$|^NOT_FOUND$/;
    return errors.some(({ code, message }) => absent.test(code) || (code === 'UNKNOWN' && /not found/i.test(message)));
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
    if (code === 'timeout')
        return 'The registry, or a proxy before it, is slow or stuck. Run it again: what has arrived is not sent again.';
    if (code === 'mismatch')
        return 'They were damaged on the way, or the registry or a proxy before it changes them. Run it again; if it happens each time, tell whoever runs it.';
    if (code === 'unsupported')
        return 'The registry, or a proxy before it, does not know this request. If other images fail too, see that the address is that of a registry.';
    if (code === 'failed')
        return 'The registry has a problem of its own if this happens again: see its status page or log.';
    return undefined;
}
//# sourceMappingURL=failure-of.js.map
// EXTERNAL MODULE: ./lib/stores/registry/auth/realm.js
var auth_realm = __webpack_require__(30316);
// EXTERNAL MODULE: ./lib/stores/registry/auth/scope.js
var auth_scope = __webpack_require__(24943);
// EXTERNAL MODULE: ./lib/stores/verify.js
var verify = __webpack_require__(51593);
;// CONCATENATED MODULE: ./lib/stores/registry/auth/token.js





const CLIENT_ID = 'seaworthy';
const BODY_LIMIT = 128 * 1024;
const DEFAULT_LIFE_S = 60;
/** What we ask, and how, is not for the registry to write into its realm: a scope there would give it a token for more. */
const OUR_PARAMETERS = [
    'account',
    'access_type',
    'client_id',
    'grant_type',
    'offline_token',
    'password',
    'refresh_token',
    'scope',
    'username',
];
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
    const url = bareRealm(request.realm);
    if (request.service !== undefined)
        url.searchParams.set('service', request.service);
    for (const scope of request.scopes)
        url.searchParams.append('scope', (0,auth_scope/* formatScope */.gk)(scope));
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
        form.set('scope', request.scopes.map(auth_scope/* formatScope */.gk).join(' '));
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    return read(await send({ method: 'POST', url: bareRealm(request.realm), headers, body: Buffer.from(form.toString()) }));
}
/** The realm with what it asks besides our own parameters, which is kept byte for byte where it has none of them. */
function bareRealm(realm) {
    const url = new URL(realm);
    for (const name of OUR_PARAMETERS)
        if (url.searchParams.has(name))
            url.searchParams.delete(name);
    return url;
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
;// CONCATENATED MODULE: ./lib/stores/registry/auth/auth.js





const REFRESH_AT = 0.75;
const WRITING = new Set(['push', 'delete', '*']);
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
            return `Bearer ${(await this.#token(bearer, (0,auth_scope/* mergeScopes */.OL)(scopes))).value}`;
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
        const asked = this.#challenges.flatMap(({ params }) => (0,auth_scope/* parseScopes */.Fg)(params.scope ?? ''));
        return (before !== this.#challenges.length ||
            held !== this.#tokens.length ||
            !(0,auth_scope/* covers */.hU)(scopes, this.#sensible(asked, scopes)));
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
        const asked = this.#sensible((0,auth_scope/* parseScopes */.Fg)(bearer.params.scope ?? ''), scopes);
        const wanted = (0,auth_scope/* mergeScopes */.OL)([...scopes, ...asked]);
        const held = this.#tokens.find((token) => (0,auth_scope/* covers */.hU)(token.scopes, wanted));
        if (held !== undefined)
            return held;
        const key = wanted.map(auth_scope/* formatScope */.gk).sort().join(' ');
        const pending = this.#pending.get(key);
        if (pending !== undefined)
            return pending;
        const fetching = this.#fetch(bearer, this.#missingFirst(wanted)).finally(() => this.#pending.delete(key));
        this.#pending.set(key, fetching);
        return fetching;
    }
    async #fetch(bearer, scopes) {
        const place = this.#place;
        const realm = (0,auth_realm/* checkRealm */.mR)(bearer.params.realm ?? '', place);
        const credential = await this.credential();
        if (credential !== undefined && !(0,auth_realm/* mayReceiveCredential */.cc)(realm, place))
            throw strangeRealm(place.name, realm);
        const answer = await requestToken({ realm, service: bearer.params.service, scopes, credential }, this.#send);
        if (!('token' in answer)) {
            throw failureOf(answer.status, answer.errors, {
                doing: `give a token for ${scopes.map(auth_scope/* formatScope */.gk).join(' ') || 'a login'}`,
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
        const isHeld = (scope) => this.#tokens.some((token) => (0,auth_scope/* covers */.hU)(token.scopes, [scope]));
        return [...scopes.filter((scope) => !isHeld(scope)), ...scopes.filter(isHeld)];
    }
    /**
     * A challenge may widen the rights on what we are asking about, not lead to other repositories, and it does not make a token to
     * write of one to read: that is never needed, and would be there for whoever gets hold of it.
     */
    #sensible(asked, wanted) {
        return asked.flatMap((scope) => {
            const own = wanted.find(({ type, name }) => type === scope.type && name === scope.name);
            if (own === undefined)
                return [];
            const writes = own.actions.some((action) => WRITING.has(action));
            return [writes ? scope : { ...scope, actions: scope.actions.filter((action) => !WRITING.has(action)) }];
        });
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
;// CONCATENATED MODULE: ./lib/stores/registry/auth/challenge.js
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
// EXTERNAL MODULE: ./lib/stores/registry/errors/in-context.js
var in_context = __webpack_require__(83685);
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
/** The quota that an answer tells of. */
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
// EXTERNAL MODULE: ./lib/stores/registry/retry.js
var retry = __webpack_require__(10246);
;// CONCATENATED MODULE: ./lib/stores/registry/errors/judge.js





/** Reads an answer that nobody expected: what it says, and how long to wait if it is worth another try. */
async function judgeAnswer(response, request, { registry, authenticated, admitted, now }) {
    const errors = await readErrorBody(response);
    const wait = (0,retry/* retryAfter */.P9)(response.header('retry-after'), now);
    const failure = failureOf(response.status, errors, {
        doing: request.doing,
        registry,
        repository: request.repository,
        reference: request.reference,
        authenticated,
        admitted,
        retryAfterMs: wait,
        rateLimit: readRateLimit(response),
    });
    const lasting = !(0,retry/* isTransientStatus */.Dm)(response.status) || (response.status === 429 && isPullQuota(errors));
    return { failure, errors, delay: lasting ? undefined : (wait ?? 0) };
}
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
//# sourceMappingURL=judge.js.map
;// CONCATENATED MODULE: ./lib/stores/registry/habits.js
function noHabits() {
    return { referrersApi: undefined, chunkMost: undefined, originMounts: undefined, tagParameters: undefined };
}
//# sourceMappingURL=habits.js.map
// EXTERNAL MODULE: ./lib/stores/registry/origin.js
var origin = __webpack_require__(80128);
// EXTERNAL MODULE: ./lib/stores/registry/redirect.js
var redirect = __webpack_require__(53102);
// EXTERNAL MODULE: ./lib/stores/registry/slots.js
var slots = __webpack_require__(75938);
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
                const text = (0,redact/* shownText */.f)(quoted.replace(/\\(.)/g, '$1'));
                if (text === '' || this.#seen.has(text) || this.#seen.size >= 50)
                    continue;
                this.#seen.add(text);
                this.#log.warn(`${this.#registry} says: ${text}`);
            }
        }
    }
}
//# sourceMappingURL=warnings.js.map
// EXTERNAL MODULE: ./lib/stores/registry/wire/address.js
var address = __webpack_require__(87372);
// EXTERNAL MODULE: ./lib/stores/replay.js
var replay = __webpack_require__(13467);
;// CONCATENATED MODULE: ./lib/stores/registry/wire/read-ahead.js

/** Most bytes of an answer that is read before it is handed on. */
const AHEAD_MAX = 256 * 1024;
/** The same response with its body read as far as an honest answer goes, so that nothing of the network can fail afterwards. */
async function readAhead(response) {
    const iterator = response.body[Symbol.asyncIterator]();
    const head = [];
    for (let size = 0; size <= AHEAD_MAX; size += head.at(-1)?.byteLength ?? 0) {
        const next = await iterator.next();
        if (next.done === true)
            return { ...response, body: (0,replay/* replay */.e)(head), discard: async () => { } };
        head.push(next.value);
    }
    return { ...response, body: (0,replay/* replay */.e)(head, iterator) };
}
//# sourceMappingURL=read-ahead.js.map
// EXTERNAL MODULE: ./lib/stores/registry/wire/transport.js + 4 modules
var transport = __webpack_require__(61786);
;// CONCATENATED MODULE: ./lib/stores/registry/request.js















/** Speaks to one registry: the one place with its login, its limits, its retries, its redirects. */
class RegistryClient {
    /** As in `Reference.registry`. */
    name;
    settings;
    runtime;
    auth;
    observer = new Observer();
    habits = noHabits();
    #apiHost;
    #transport;
    #backoff;
    #requests;
    #uploads;
    #warnings;
    #base;
    /** When the first question failed for good, in milliseconds since the epoch. */
    #failedAt = Number.POSITIVE_INFINITY;
    #inside = false;
    #met = false;
    /** With `base`, where the API is known beforehand: nothing is asked first, and the first refusal brings the challenge. */
    constructor(name, apiHost, settings, runtime, base) {
        this.name = name;
        this.settings = settings;
        this.runtime = runtime;
        this.#apiHost = apiHost;
        this.#transport = new transport/* Transport */.o(settings, runtime, apiHost);
        this.#backoff = new retry/* HostBackoff */.H5(runtime.clock);
        this.#requests = new slots/* Slots */.W(settings.requests);
        // Uploads have slots of their own: the source of one may be a download from the same host, which must not wait for it.
        this.#uploads = new slots/* Slots */.W(settings.concurrency);
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
        if (this.#base === undefined || this.runtime.clock.now() - this.#failedAt > REST_MS) {
            this.#failedAt = Number.POSITIVE_INFINITY;
            this.#base = this.#ping();
            this.#base.catch(() => {
                this.#failedAt = this.runtime.clock.now();
            });
        }
        return this.#base;
    }
    /**
     * Sends a request with all that belongs to it: the login (renewed once on 401), waiting turns, redirects, and tries again on network
     * errors, 408, 429 and 5xx. The status of the response is one of `expect`; everything else is a `Failure`. A stream is sent once.
     */
    async send(request) {
        const context = { ...request, registry: this.name };
        try {
            return (0,in_context/* readInContext */.nv)(await this.#sendOften(request), context);
        }
        catch (error) {
            throw (0,in_context/* inContext */.Vc)(error, context);
        }
    }
    close() {
        this.#transport.close();
    }
    /** The patience of one operation. */
    tries() {
        return new retry/* Tries */.Iy(this.settings.retries, this.runtime);
    }
    /** Nobody asks this registry anything for so many milliseconds: it said so. */
    hold(ms) {
        this.#backoff.hold(ms);
    }
    async #sendOften(request) {
        const base = await this.base();
        const url = typeof request.to === 'string' ? new URL(request.to, base) : request.to;
        const tries = this.tries();
        const isStream = request.body !== undefined && !(request.body instanceof Uint8Array);
        const slots = isStream ? this.#uploads : this.#requests;
        let renewed = false;
        let repeated = false;
        for (;;) {
            await this.#backoff.ready(this.runtime.signal);
            const header = url.origin === base.origin ? await this.auth.header(request.scopes) : undefined;
            let response;
            try {
                response = await slots.use(() => this.#exchange(request, url, base, header));
            }
            catch (error) {
                // A connection that was kept may be closed at the moment it is used again: that says nothing about the server.
                if (request.once === true && request.body === undefined && !repeated && (0,retry/* isCut */.xZ)(error)) {
                    repeated = true;
                    continue;
                }
                if (request.once === true || isStream || !(0,retry/* isTransient */.dg)(error) || !(await tries.again(0, undefined, error)))
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
    async #exchange(request, url, base, header) {
        return (0,redirect/* follow */.e)({
            method: request.method,
            url,
            headers: {
                'user-agent': this.settings.userAgent,
                ...request.headers,
                ...(header === undefined ? {} : { authorization: header }),
            },
            body: await openBody(request.body),
            guarded: this.#isGuarded(url, base),
            patience: request.patience,
        }, (wire) => this.#transport.send({ ...wire, guarded: this.#isGuarded(wire.url, base) }), async () => openBody(request.body));
    }
    /** What an answer nobody expected means, and how long to wait if it is worth another try. */
    async judge(response, request) {
        const credential = await this.auth.credential();
        return judgeAnswer(response, request, {
            registry: this.name,
            authenticated: credential !== undefined,
            admitted: credential !== undefined && credential.kind !== 'registry-token' && this.auth.scheme === 'bearer',
            now: this.runtime.clock.now(),
        });
    }
    async #ping() {
        const { retries } = this.settings;
        const tries = new retry/* Tries */.Iy({ ...retries, attempts: Math.min(retries.attempts, retry/* FIRST_ATTEMPTS */.gv) }, this.runtime);
        for (;;) {
            try {
                const response = await this.#requests.use(() => (0,origin/* chooseOrigin */.c)(this.#apiHost, this.settings, (url) => this.#transport.send({
                    method: 'GET',
                    url,
                    headers: { 'user-agent': this.settings.userAgent },
                    guarded: false,
                })));
                const base = new URL('/', response.url);
                this.observer.note(response, this.runtime.clock.now());
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
                if (!(0,retry/* isTransient */.dg)(error) || !(await tries.again(0, undefined, error)))
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
    /** Asks a token server; its answer is whole when it is handed on. */
    async #sendToRealm(request) {
        const base = await this.base();
        const tries = new retry/* Tries */.Iy(this.settings.retries, this.runtime);
        for (;;) {
            try {
                const headers = { 'user-agent': this.settings.userAgent, ...request.headers };
                const guarded = this.#isGuarded(request.url, base);
                const response = await readAhead(await this.#transport.send({ ...request, headers, guarded }));
                if (!(0,retry/* isTransientStatus */.Dm)(response.status))
                    return response;
                const wait = (0,retry/* retryAfter */.P9)(response.header('retry-after'), this.runtime.clock.now());
                if (!(await tries.again(wait)))
                    return response;
            }
            catch (error) {
                if (!(0,retry/* isTransient */.dg)(error) || !(await tries.again(0, undefined, error)))
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
/** Milliseconds for which that failure is the answer to all who ask: each of them would have to wait for all its tries. */
const REST_MS = 10_000;
const PING = { doing: 'be asked for its API' };
//# sourceMappingURL=request.js.map

/***/ }),

/***/ 75938:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ Slots)
/* harmony export */ });
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

/***/ })

};
