export const id = 245;
export const ids = [245,647,466];
export const modules = {

/***/ 8647:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  LOGIN_INPUTS: () => (/* binding */ LOGIN_INPUTS),
  login: () => (/* binding */ login_login),
  loginFromInputs: () => (/* binding */ loginFromInputs)
});

// EXTERNAL MODULE: ./lib/login/login.js + 5 modules
var login = __webpack_require__(1743);
// EXTERNAL MODULE: ./lib/image/json.js
var json = __webpack_require__(7383);
// EXTERNAL MODULE: ./lib/runtime/failure.js
var failure = __webpack_require__(438);
;// CONCATENATED MODULE: ./lib/login/logins-list.js


const KEYS = ['registry', 'username', 'token', 'password'];
/**
 * Reads the `logins` input: a YAML list of `{registry, username, token}` (`password` is another word for `token`).
 * Whatever looks like a secret is masked before the text is parsed, and no error repeats a word of it.
 */
async function parseLogins(text, mask) {
    for (const secret of likelySecrets(text))
        mask(secret);
    const list = await parseYaml(text);
    if (list === null || list === undefined)
        return [];
    if (!Array.isArray(list))
        throw wrong('it is not a list');
    const entries = list.map((item, index) => readItem(item, index));
    for (const { secret } of entries)
        if (secret !== '')
            mask(secret);
    return entries;
}
/** The text after `token:` or `password:`, as it stands and without its quotes; also inside `{...}`. */
function likelySecrets(text) {
    const found = [...text.matchAll(/["']?\b(?:token|password)["']?[ \t]*:[ \t]*([^\r\n]+)/gi)].flatMap(([, rest = '']) => {
        const whole = rest.trim();
        const flow = whole.replace(/[ \t]*[,}].*$/, '');
        return [whole, flow, unquote(whole), unquote(flow), whole.replace(/[ \t]+#.*$/, '')];
    });
    return [...new Set(found)].filter((secret) => secret.length >= 4);
}
/** Also when only one of the two quotes is there: then the text cannot be parsed, and is a secret all the same. */
function unquote(text) {
    return text.replace(/^["']|["']$/g, '');
}
async function parseYaml(text) {
    const { parseDocument } = await __webpack_require__.e(/* import() */ 815).then(__webpack_require__.t.bind(__webpack_require__, 8815, 19));
    // No aliases: nobody needs them here, and they can make a small text very large.
    const document = parseDocument(text, { prettyErrors: true, logLevel: 'silent', schema: 'failsafe' });
    const [error] = document.errors;
    if (error !== undefined) {
        const place = error.linePos?.[0];
        // The parser's message quotes the text: only its place and code go on.
        throw wrong(`it is not YAML (${error.code}${place === undefined ? '' : ` at line ${place.line}, column ${place.col}`})`);
    }
    try {
        return document.toJS({ maxAliasCount: 0 });
    }
    catch {
        throw wrong('it uses aliases, which are not read here');
    }
}
function readItem(item, index) {
    const at = `entry ${index + 1}`;
    if (!(0,json/* isObject */.Gv)(item))
        throw wrong(`${at} is not a mapping`);
    for (const key of Object.keys(item)) {
        // A word that is no key may be a secret that lost its key.
        if (!KEYS.includes(key))
            throw wrong(`${at} has a key that is none of ${KEYS.join(', ')}`);
    }
    const read = (key) => {
        const value = (0,json/* field */.ZZ)(item, key) ?? '';
        if (typeof value !== 'string')
            throw wrong(`"${key}" of ${at} is not a text`);
        return value.trim();
    };
    if (read('token') !== '' && read('password') !== '')
        throw wrong(`${at} has both a token and a password`);
    return { registry: read('registry'), username: read('username'), secret: read('token') || read('password') };
}
function wrong(reason) {
    return new failure/* Failure */.HR('usage', `the input logins cannot be used: ${reason}`, {
        hint: 'Write a list with one "- registry:", "username:" and "token:" for each registry.',
    });
}
//# sourceMappingURL=logins-list.js.map
// EXTERNAL MODULE: ./lib/login/prove.js
var prove = __webpack_require__(3587);
// EXTERNAL MODULE: ./lib/actions/inputs.js
var inputs = __webpack_require__(9922);
// EXTERNAL MODULE: ./lib/actions/run.js + 2 modules
var run = __webpack_require__(2241);
// EXTERNAL MODULE: ./lib/actions/state.js
var state = __webpack_require__(5266);
;// CONCATENATED MODULE: ./lib/actions/login.js







const LOGIN_INPUTS = [
    'registry',
    'username',
    'token',
    'password',
    'logins',
    'logout',
    'on-missing',
];
const ON_MISSING = ['fail', 'skip', 'anonymous'];
/** The main step of `login/`: logs in to every registry asked for. */
async function login_login() {
    await (0,run/* runMain */.V)(async (host) => {
        (0,inputs/* warnUnknownInputs */.AH)(host, LOGIN_INPUTS);
        await loginFromInputs(host);
    });
}
/** Reads the login inputs, logs in, keeps what the post step needs and sets `registries`. */
async function loginFromInputs(host) {
    const onMissing = (0,inputs/* readChoice */.Kf)(host, 'on-missing', ON_MISSING, 'fail');
    const undo = (0,inputs/* readBoolean */.Vf)(host, 'logout', true);
    const entries = await readEntries(host);
    const done = await host.group('Log in', async () => {
        const results = await (0,login/* loginTo */.z)(entries, {
            onMissing,
            prove: (0,prove/* proveByRegistry */.V)(),
            ...(undo ? { undoFolder: undoFolder(host), record: (logins) => (0,state/* saveState */.L)(host, { logins }) } : {}),
        }, host);
        for (const { registry, username, place } of results)
            host.log.info(`${registry}: logged in as ${username} (${place})`);
        return results;
    });
    host.output('registries', done.map(({ registry }) => registry).join('\n'));
}
async function readEntries(host) {
    const secret = (0,inputs/* readSecret */.n5)(host, 'token', 'password');
    const list = host.input('logins');
    if (list !== '')
        host.mask(list);
    const [registry, username] = [host.input('registry'), host.input('username')];
    const one = { registry, username, secret };
    if (list === '')
        return [one];
    const entries = await parseLogins(list, host.mask);
    // With a list, the single login is there only when something of it was written.
    return username === '' && secret === '' ? entries : [one, ...entries];
}
function undoFolder(host) {
    const folder = host.env.RUNNER_TEMP;
    if (folder === undefined || folder === '') {
        throw new failure/* Failure */.HR('usage', 'RUNNER_TEMP is not set, so there is no private place for the earlier login', {
            hint: 'Run this on a GitHub runner, or set logout: false.',
        });
    }
    return folder;
}
//# sourceMappingURL=login.js.map

/***/ }),

/***/ 3626:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   main: () => (/* binding */ main)
/* harmony export */ });
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9922);
/* harmony import */ var _login_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8647);
/* harmony import */ var _push_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6466);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2241);




/** The main step of the root action: logs in, then pushes. Each part is left out when none of its inputs is set. */
async function main() {
    await (0,_run_js__WEBPACK_IMPORTED_MODULE_3__/* .runMain */ .V)(async (host) => {
        (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .warnUnknownInputs */ .AH)(host, [..._login_js__WEBPACK_IMPORTED_MODULE_1__.LOGIN_INPUTS, ..._push_js__WEBPACK_IMPORTED_MODULE_2__.PUSH_INPUTS, 'push']);
        if (asksForLogin(host))
            await (0,_login_js__WEBPACK_IMPORTED_MODULE_1__.loginFromInputs)(host);
        if (!(0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .readBoolean */ .Vf)(host, 'push', true))
            host.log.info('push is false: nothing is pushed');
        else if (host.input('source') === '')
            host.log.info('There is no source: nothing is pushed');
        else
            await (0,_push_js__WEBPACK_IMPORTED_MODULE_2__.pushFromInputs)(host);
    });
}
/** Without any of these the job is logged in already, or pushes where nobody asks. */
function asksForLogin(host) {
    return ['username', 'token', 'password', 'logins'].some((name) => host.input(name) !== '');
}
//# sourceMappingURL=main.js.map

/***/ }),

/***/ 6466:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  PUSH_INPUTS: () => (/* binding */ PUSH_INPUTS),
  push: () => (/* binding */ push_push),
  pushFromInputs: () => (/* binding */ pushFromInputs)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/image/platform.js + 1 modules
var platform = __webpack_require__(7035);
// EXTERNAL MODULE: ./lib/image/reference.js
var image_reference = __webpack_require__(8424);
// EXTERNAL MODULE: ./lib/runtime/failure.js
var failure = __webpack_require__(438);
// EXTERNAL MODULE: ./lib/ship/connections.js + 3 modules
var ship_connections = __webpack_require__(6200);
// EXTERNAL MODULE: ./lib/ship/push.js + 1 modules
var push = __webpack_require__(8406);
;// CONCATENATED MODULE: ./lib/ship/references.js


/**
 * The references to push to, in the order in which they are to be written: `to` first, then each tag in each image.
 * Throws `Failure('usage')` or `Failure('invalid')` that names what is wrong.
 */
function expandReferences({ to, images, tags }) {
    const repositories = images.map(repositoryName);
    const names = tags.filter(image_reference/* isTag */.dz);
    if (names.length > 0 && repositories.length === 0) {
        throw new failure/* Failure */.HR('usage', `the tag "${names[0]}" has no image to belong to`, {
            reference: names[0],
            hint: 'Name the repository in images, or write the whole reference: ghcr.io/acme/app:1.4.2.',
        });
    }
    if (repositories.length > 0 && tags.length === 0 && to.length === 0) {
        throw new failure/* Failure */.HR('usage', 'there are images but no tags', {
            reference: images[0],
            hint: 'Write at least one line in tags: the name the image gets, e.g. latest.',
        });
    }
    const whole = [...to, ...tags.filter((tag) => !(0,image_reference/* isTag */.dz)(tag))].map((text) => (0,image_reference/* canonical */.$N)((0,image_reference/* withDefaultTag */._t)((0,image_reference/* parseReference */.F2)(text))));
    const joined = names.flatMap((name) => repositories.map((repository) => `${repository}:${name}`));
    return [...new Set([...whole, ...joined])];
}
function repositoryName(text) {
    const reference = (0,image_reference/* parseReference */.F2)(text);
    if (reference.tag === undefined && reference.digest === undefined)
        return (0,image_reference/* canonical */.$N)(reference);
    throw new failure/* Failure */.HR('usage', `the image "${text}" has a tag or digest of its own`, {
        reference: text,
        hint: 'Name the repository only; its tags go into tags.',
    });
}
//# sourceMappingURL=references.js.map
// EXTERNAL MODULE: ./lib/ship/report.js
var ship_report = __webpack_require__(3658);
// EXTERNAL MODULE: ./lib/actions/inputs.js
var inputs = __webpack_require__(9922);
;// CONCATENATED MODULE: ./lib/actions/push-summary.js

/** A finished push as Markdown for the job summary. References and digests are legal by their grammar: nothing in them is markup. */
function summarizePush({ references, platforms, size, blobs, seconds }) {
    const rows = references.map(({ reference, digest, action }) => [`\`${reference}\``, action, `\`${digest}\``]);
    const facts = [
        ['Platforms', platforms.join(', ') || 'not said'],
        ['Size', (0,ship_report/* formatBytes */.z3)(size)],
        ['Sent', `${blobs.sent} blobs, ${(0,ship_report/* formatBytes */.z3)(blobs.bytesSent)}`],
        ['Already there', String(blobs.skipped)],
        ['Mounted', String(blobs.mounted)],
        ['Seconds', seconds.toFixed(1)],
    ];
    return [
        '### Pushed',
        table(['Reference', 'Tag', 'Digest'], rows),
        table(facts.map(([name]) => name), [facts.map(([, value]) => value)]),
    ].join('\n\n');
}
/** A dry run as Markdown for the job summary. */
function summarizePlan({ tags, blobs }) {
    const rows = tags.map(({ reference, action, current, wanted }) => [
        `\`${reference}\``,
        action,
        current === null ? '' : `\`${current}\``,
        wanted === null ? 'known after compressing' : `\`${wanted}\``,
    ]);
    const missing = blobs.filter(({ action }) => action !== 'skip');
    const bytes = missing.reduce((total, { size }) => total + size, 0);
    return [
        '### Would push (dry run)',
        table(['Reference', 'Tag', 'Now', 'Then'], rows),
        `${missing.length} of ${blobs.length} blobs would be sent: ${(0,ship_report/* formatBytes */.z3)(bytes)} before compression.`,
    ].join('\n\n');
}
function table(header, rows) {
    const line = (cells) => `| ${cells.join(' | ')} |`;
    return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n');
}
//# sourceMappingURL=push-summary.js.map
// EXTERNAL MODULE: ./lib/actions/run.js + 2 modules
var run = __webpack_require__(2241);
;// CONCATENATED MODULE: ./lib/actions/push.js













const PUSH_INPUTS = [
    'source',
    'to',
    'images',
    'tags',
    'platforms',
    'compression',
    'dry-run',
    'summary',
];
/** The main step of `push/`: pushes an image under all its references. */
async function push_push() {
    await (0,run/* runMain */.V)(async (host) => {
        (0,inputs/* warnUnknownInputs */.AH)(host, PUSH_INPUTS);
        await pushFromInputs(host);
    });
}
/** Reads the push inputs, pushes (or plans), and sets `digest`, `references`, `version` and `json`. */
async function pushFromInputs(host) {
    const request = readRequest(host);
    const connections = (0,ship_connections/* openConnections */.q)({}, host);
    try {
        if ((0,inputs/* readBoolean */.Vf)(host, 'dry-run', false)) {
            const plan = await host.group('Plan the push', () => (0,push/* planPush */.M)(request, connections));
            await showPlan(host, plan);
        }
        else {
            const report = await host.group(`Push ${request.source}`, async () => (0,ship_report/* reportCopy */.KJ)(await (0,push/* push */.V)(request, connections)));
            await showPush(host, report);
        }
    }
    finally {
        await connections.close();
    }
}
function readRequest(host) {
    const source = host.input('source');
    if (source === '') {
        throw new failure/* Failure */.HR('usage', 'the input source is empty, so there is nothing to push', {
            reference: 'source',
            hint: 'Name the image that was built: source: app:ci',
        });
    }
    const references = expandReferences({
        to: (0,inputs/* readList */.LD)(host, 'to'),
        images: (0,inputs/* readList */.LD)(host, 'images'),
        tags: (0,inputs/* readList */.LD)(host, 'tags'),
    });
    if (references.length === 0) {
        throw new failure/* Failure */.HR('usage', 'the inputs to, images and tags are all empty, so there is no place to push to', {
            reference: 'to',
            hint: 'Write to: ghcr.io/acme/app:1.4.2, or images and tags.',
        });
    }
    const platforms = (0,inputs/* readList */.LD)(host, 'platforms').map(platform/* parsePlatform */.Y8);
    return {
        source,
        references,
        compression: (0,inputs/* readChoice */.Kf)(host, 'compression', ['gzip', 'zstd'], 'gzip'),
        ...(platforms.length === 0 ? {} : { platforms }),
    };
}
async function showPush(host, report) {
    for (const { reference, digest, action } of report.references)
        host.log.info(`${action} ${reference} ${digest}`);
    host.output('digest', report.digest);
    host.output('references', report.references.map(({ reference, digest }) => `${reference}@${digest}`).join('\n'));
    host.output('version', (0,image_reference/* parseReference */.F2)(report.references[0]?.reference ?? '').tag ?? '');
    host.output('json', await writeJson(host, report));
    if ((0,inputs/* readBoolean */.Vf)(host, 'summary', true))
        await host.summary(summarizePush(report));
}
async function showPlan(host, plan) {
    for (const { reference, action, current, wanted } of plan.tags) {
        host.log.info(`would ${action} ${reference}: ${current ?? 'nothing'} -> ${wanted ?? 'known after compressing'}`);
    }
    host.output('json', await writeJson(host, plan));
    if ((0,inputs/* readBoolean */.Vf)(host, 'summary', true))
        await host.summary(summarizePlan(plan));
}
/** Results can be larger than an output may be, so they go into a file of their own. */
async function writeJson(host, report) {
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)(host.env.RUNNER_TEMP || (0,external_node_os_.tmpdir)(), 'seaworthy-push-'));
    const file = (0,external_node_path_.join)(folder, 'result.json');
    await (0,promises_.writeFile)(file, `${JSON.stringify(report, null, 2)}\n`);
    return file;
}
//# sourceMappingURL=push.js.map

/***/ }),

/***/ 5266:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ saveState),
/* harmony export */   u: () => (/* binding */ readState)
/* harmony export */ });
/* harmony import */ var _image_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7383);

const NAME = 'seaworthy';
/** Keeps the state; the last call counts. */
function saveState(host, state) {
    host.saveState(NAME, JSON.stringify(state));
}
/** The state that the main step left; empty when it left none. */
function readState(host) {
    const text = host.state(NAME);
    const value = text === '' ? {} : JSON.parse(text);
    const logins = (0,_image_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(value) ? (0,_image_json_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(value, 'logins') : undefined;
    return { logins: Array.isArray(logins) ? logins : [] };
}
//# sourceMappingURL=state.js.map

/***/ }),

/***/ 8406:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  M: () => (/* binding */ planPush),
  V: () => (/* binding */ push)
});

// EXTERNAL MODULE: ./lib/engine/export.js + 1 modules
var engine_export = __webpack_require__(4914);
// EXTERNAL MODULE: ./lib/image/reference.js
var image_reference = __webpack_require__(8424);
// EXTERNAL MODULE: ./lib/runtime/failure.js
var failure = __webpack_require__(438);
// EXTERNAL MODULE: ./lib/stores/copy/copy.js + 6 modules
var copy = __webpack_require__(3366);
// EXTERNAL MODULE: ./lib/stores/copy/learn.js
var learn = __webpack_require__(9648);
// EXTERNAL MODULE: ./lib/ship/open-source.js
var open_source = __webpack_require__(3724);
// EXTERNAL MODULE: ./lib/image/platform.js + 1 modules
var platform = __webpack_require__(7035);
;// CONCATENATED MODULE: ./lib/ship/plan-from-engine.js

/**
 * The dry run for an image that is still in an engine: from what the engine tells of its layers and what the first
 * target was seen to have. The digest it will get is known only once its layers are packed.
 */
async function planFromEngine(image, sizes, targets, learned) {
    const tags = await Promise.all(targets.flatMap(({ store, tags: names }) => names.map(async (tag) => {
        const current = (await store.resolve(tag))?.digest ?? null;
        const action = current === null ? 'create' : 'move';
        return { reference: `${store.label}:${tag}`, tag, current, wanted: null, action };
    })));
    const blobs = targets.flatMap(({ store }, i) => image.diffIds.map((digest, layer) => {
        const isThere = i === 0 && learned.layers.has(digest);
        return { store: store.label, digest, size: sizes[layer] ?? 0, action: isThere ? 'skip' : 'upload' };
    }));
    return { tags, blobs, platforms: [(0,platform/* formatPlatform */.Bq)(image.platform)] };
}
//# sourceMappingURL=plan-from-engine.js.map
// EXTERNAL MODULE: ./lib/ship/report.js
var report = __webpack_require__(3658);
;// CONCATENATED MODULE: ./lib/ship/push.js








/** Pushes an image to references in any number of repositories and registries; all tags move last, or none. */
async function push(request, connections) {
    const { runtime } = connections;
    const started = runtime.clock.now();
    const targets = await openTargets(request.references, connections);
    const found = await (0,open_source/* findSource */.T)(request.source, connections);
    const source = await readySource(found, targets, request, connections);
    try {
        const done = await (0,copy/* applyCopy */.GH)(await prepare(source, found, request, connections), runtime);
        return { ...done, seconds: (runtime.clock.now() - started) / 1000 };
    }
    finally {
        await source.close();
    }
}
/** What `push` would do, without doing any of it, nor moving a byte out of an engine. */
async function planPush(request, connections) {
    const targets = await openTargets(request.references, connections);
    const found = await (0,open_source/* findSource */.T)(request.source, connections);
    if (found.kind !== 'engine') {
        const ready = { source: found.store, name: found.name, targets };
        return (0,report/* reportPlan */._S)(await prepare(ready, found, request, connections));
    }
    const image = await (0,engine_export/* existing */.g)(found.engine, found.image);
    const known = await lookAround(found.engine, image, targets[0], request, connections);
    if (known.there !== undefined) {
        const ready = { source: targets[0].store, name: known.there, targets };
        return (0,report/* reportPlan */._S)(await prepare(ready, found, request, connections));
    }
    const sizes = await found.engine.layerSizes(found.image, image);
    return await planFromEngine(image, sizes, targets, known.learned);
}
/** One target per repository, tags in the order given. */
async function openTargets(references, connections) {
    const byRepository = new Map();
    for (const text of references) {
        const reference = (0,image_reference/* withDefaultTag */._t)((0,image_reference/* parseReference */.F2)(text));
        if (reference.digest !== undefined) {
            throw new failure/* Failure */.HR('usage', `"${text}" has a digest; an image is pushed to a tag`, {
                reference: text,
                hint: 'The digest follows from the image: leave out @sha256:…',
            });
        }
        const entry = byRepository.get((0,image_reference/* repositoryOf */._M)(reference)) ?? { reference, tags: [] };
        if (!entry.tags.includes(reference.tag))
            entry.tags.push(reference.tag);
        byRepository.set((0,image_reference/* repositoryOf */._M)(reference), entry);
    }
    const [first, ...others] = await Promise.all([...byRepository.values()].map(async ({ reference, tags }) => {
        const registry = await connections.registry(reference.registry);
        return { reference, tags, store: registry.repository(reference.repository) };
    }));
    if (first !== undefined)
        return [first, ...others];
    throw new failure/* Failure */.HR('usage', 'there is no reference to push to', { hint: 'Name at least one.' });
}
/** Gets an image out of the engine if it is there, unless the first target has it already. */
async function readySource(found, targets, request, connections) {
    if (found.kind !== 'engine') {
        return { source: found.store, name: found.name, targets, close: () => found.store.close() };
    }
    const { engine, image: name } = found;
    const { runtime } = connections;
    const [first, ...others] = targets;
    const { there, learned } = await lookAround(engine, await (0,engine_export/* existing */.g)(engine, name), first, request, connections);
    if (there !== undefined) {
        runtime.log.info(`${first.store.label} has this image already (${there}): nothing leaves the engine`);
        return { source: first.store, name: there, targets, close: async () => { } };
    }
    const exported = await (0,engine_export/* exportImage */._)(engine, name, first.store, new Set(learned.layers.keys()), runtime);
    const { arrived } = exported;
    return { ...exported, targets: [{ ...first, learned, arrived }, ...others] };
}
/** What the first target knows of an engine's image: the digest under which it has it, or which of its layers it has. */
async function lookAround(engine, image, target, request, { runtime }) {
    if (engine.info.containerdStore) {
        return { there: (await target.store.resolve(image.id))?.digest, learned: learn/* NOTHING_LEARNED */.M };
    }
    const wanted = new Map([[image.id, image.diffIds]]);
    const compression = request.compression ?? 'gzip';
    const learned = await (0,learn/* learnLayers */.b)(target.store, target.tags, compression, wanted, runtime.log);
    return { there: learned.images.get(image.id)?.descriptor.digest, learned };
}
async function prepare({ source, name, targets }, found, request, connections) {
    return await (0,copy/* prepareCopy */.tO)({
        source,
        name,
        targets: targets.map(({ reference, ...target }) => ({ ...target, mountFrom: (0,open_source/* mountHints */.y)(found, reference) })),
        compression: request.compression ?? 'gzip',
        ...(request.platforms === undefined ? {} : { platforms: request.platforms }),
        ...(request.concurrency === undefined ? {} : { concurrency: request.concurrency }),
    }, connections.runtime);
}
//# sourceMappingURL=push.js.map

/***/ }),

/***/ 3658:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KJ: () => (/* binding */ reportCopy),
/* harmony export */   _S: () => (/* binding */ reportPlan),
/* harmony export */   z3: () => (/* binding */ formatBytes)
/* harmony export */ });
/* harmony import */ var _image_platform_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7035);
/* harmony import */ var _stores_copy_tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6096);


function reportCopy(result) {
    const { digest, mediaType, platforms, blobs, size, seconds } = result;
    const references = result.references.map(({ store, tag, digest: at, action }) => ({
        reference: `${store}:${tag}`,
        digest: at,
        action,
    }));
    return { digest, mediaType, references, platforms, blobs, size, seconds };
}
function reportPlan({ request, plans }) {
    const label = (i) => request.targets[i]?.store.label ?? '';
    const [first] = plans;
    return {
        tags: plans.flatMap((plan, i) => plan.tags.map(({ tag, current, wanted, action }) => ({
            reference: `${label(i)}:${tag}`,
            tag,
            current: current ?? null,
            wanted: wanted ?? null,
            action,
        }))),
        blobs: plans.flatMap((plan, i) => plan.blobs.map(({ source: { digest, size }, action }) => ({ store: label(i), digest, size, action }))),
        platforms: first === undefined ? [] : (0,_stores_copy_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .platformsOf */ .Wt)(first.tree.document.content).map(_image_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPlatform */ .Bq),
    };
}
/** Bytes as people read them: `12.3 MB` (decimal units, as Docker prints them). */
function formatBytes(bytes) {
    const units = ['B', 'kB', 'MB', 'GB', 'TB'];
    let value = bytes;
    let unit = 0;
    while (value >= 999.5 && unit < units.length - 1) {
        value /= 1000;
        unit += 1;
    }
    return `${unit === 0 || value >= 100 ? Math.round(value) : value.toFixed(1)} ${units[unit]}`;
}
//# sourceMappingURL=report.js.map

/***/ })

};
