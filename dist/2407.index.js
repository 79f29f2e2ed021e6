export const id = 2407;
export const ids = [2407,6096];
export const modules = {

/***/ 12407:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  push: () => (/* binding */ push),
  pushFromInputs: () => (/* binding */ pushFromInputs)
});

// EXTERNAL MODULE: ./lib/image/platform.js + 1 modules
var platform = __webpack_require__(17035);
// EXTERNAL MODULE: ./lib/image/reference.js
var image_reference = __webpack_require__(68424);
// EXTERNAL MODULE: ./lib/runtime/failure.js
var failure = __webpack_require__(20438);
// EXTERNAL MODULE: ./lib/ship/report.js
var ship_report = __webpack_require__(63658);
// EXTERNAL MODULE: ./lib/actions/generated/names.js
var names = __webpack_require__(59533);
// EXTERNAL MODULE: ./lib/actions/inputs.js
var inputs = __webpack_require__(39922);
// EXTERNAL MODULE: ./lib/release/rules/lines.js
var lines = __webpack_require__(86866);
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
;// CONCATENATED MODULE: ./lib/actions/push-references.js




/** Reads where to push; what has to be looked up first waits until it is called with connections. Throws `Failure('usage')` at once. */
function readPushReferences(host) {
    const to = expandReferences({ to: (0,inputs/* readList */.LD)(host, 'to'), images: [], tags: [] });
    const rules = (0,lines/* readLines */.S)(host.input('tags')).some(({ text }) => text.includes('='));
    const plan = host.input('plan');
    const allowEmpty = (0,inputs/* readBoolean */.Vf)(host, 'allow-empty', false);
    if (plan !== '') {
        refuseBeside(host, 'plan', 'the plan says where the image goes', ['images', 'tags', 'flavor']);
        if ((0,inputs/* readBoolean */.Vf)(host, 'allow-downgrade', false)) {
            throw new failure/* Failure */.HR('usage', 'the input allow-downgrade cannot stand here: the plan has decided about floating tags', {
                reference: 'allow-downgrade',
                hint: 'Set it in the step that makes the plan.',
            });
        }
        const keepsVersions = readImmutable(host) === 'versions';
        return async () => {
            const read = await readPlan(plan);
            return await withPlan(to, keepsVersions ? read : { ...read, tags: read.tags.map(movable) }, allowEmpty);
        };
    }
    if (rules) {
        const options = readRules(host);
        return async (connections) => await withPlan(to, await options(connections), allowEmpty);
    }
    refuseBeside(host, 'tags', 'flavor belongs to tag rules, and tags has none', ['flavor']);
    const references = expandReferences({
        to: (0,inputs/* readList */.LD)(host, 'to'),
        images: (0,inputs/* readList */.LD)(host, 'images'),
        tags: (0,inputs/* readList */.LD)(host, 'tags'),
    });
    if (references.length === 0) {
        throw new failure/* Failure */.HR('usage', 'the inputs to, images and tags are all empty, so there is no place to push to', {
            reference: 'to',
            hint: 'Write to: ghcr.io/acme/app:1.4.2, or images and tags, or plan.',
        });
    }
    return async () => ({ references });
}
function readImmutable(host) {
    return (0,inputs/* readChoice */.Kf)(host, 'immutable', ['versions', 'none'], 'versions');
}
function movable({ immutable: _, ...tag }) {
    return tag;
}
async function withPlan(to, plan, allowEmpty) {
    const { releaseReferences } = await Promise.all(/* import() */[__webpack_require__.e(5641), __webpack_require__.e(8595), __webpack_require__.e(8036)]).then(__webpack_require__.bind(__webpack_require__, 4760));
    const references = [...to, ...releaseReferences(plan)];
    if (references.length > 0 || allowEmpty)
        return { references, plan };
    throw new failure/* Failure */.HR('refused', 'the plan has no tag for this run, so there is nothing to push', {
        reference: 'plan',
        hint: 'Where that is fine, say so: allow-empty: true.',
    });
}
function refuseBeside(host, name, reason, others) {
    const given = others.find((other) => host.input(other) !== '');
    if (given === undefined)
        return;
    throw new failure/* Failure */.HR('usage', `the input ${given} cannot stand here: ${reason}`, {
        reference: given,
        hint: name === 'plan' ? `Leave out ${given}: it was read when the plan was made.` : 'Leave out flavor.',
    });
}
async function readPlan(path) {
    const { readPlanFile } = await __webpack_require__.e(/* import() */ 1401).then(__webpack_require__.bind(__webpack_require__, 81401));
    return await readPlanFile(path);
}
function readRules(host) {
    const images = host.input('images');
    const tags = host.input('tags');
    const whole = (0,lines/* readLines */.S)(tags).find(({ text }) => /^[^=,]*[/:][^=,]*$/.test(text));
    if (images === '') {
        throw new failure/* Failure */.HR('usage', 'the tags are rules, and there is no image that gets them', {
            reference: 'images',
            hint: 'Name the repository in images: ghcr.io/acme/app',
        });
    }
    if (whole !== undefined) {
        throw new failure/* Failure */.HR('usage', `tags: line ${whole.line} is the reference ${whole.text}, which cannot stand among rules`, {
            reference: whole.text,
            hint: 'Write whole references in the input to.',
        });
    }
    const options = {
        rules: {
            tags,
            flavor: host.input('flavor'),
            strict: (0,inputs/* readBoolean */.Vf)(host, 'strict', true),
            allowEmpty: (0,inputs/* readBoolean */.Vf)(host, 'allow-empty', false),
        },
        images,
        existing: host.input('existing') || 'registry,git',
        allowDowngrade: (0,inputs/* readBoolean */.Vf)(host, 'allow-downgrade', false),
        immutable: readImmutable(host),
        facts: { token: (0,inputs/* readSecret */.n5)(host, 'github-token') },
        ask: 'when-floating',
    };
    return async (connections) => {
        const { planFromRules } = await Promise.all(/* import() */[__webpack_require__.e(9323), __webpack_require__.e(8595), __webpack_require__.e(7841), __webpack_require__.e(634)]).then(__webpack_require__.bind(__webpack_require__, 21529));
        return await planFromRules(options, connections);
    };
}
//# sourceMappingURL=push-references.js.map
// EXTERNAL MODULE: ./lib/runtime/format-bytes.js
var format_bytes = __webpack_require__(79807);
// EXTERNAL MODULE: ./lib/runtime/markdown.js
var markdown = __webpack_require__(36447);
;// CONCATENATED MODULE: ./lib/actions/push-summary.js


/**
 * A finished push as Markdown for the job summary. References and digests are legal by their grammar: nothing in them is
 * markup. Platforms come from the image and may be anything.
 */
function summarizePush({ references, refused, platforms, size, blobs, seconds }) {
    const rows = [
        ...references.map(({ reference, digest, action, reason = '' }) => [
            `\`${reference}\``,
            action,
            `\`${digest}\``,
            (0,markdown/* inText */.tg)(reason),
        ]),
        ...refused.map(({ reference, digest, reason }) => [
            `\`${reference}\``,
            '**refused**',
            digest === null ? '' : `\`${digest}\``,
            (0,markdown/* inText */.tg)(reason),
        ]),
    ];
    const hasReasons = rows.some(([, , , reason]) => reason !== '');
    const facts = [
        ['Platforms', platforms.map(markdown/* inCode */.pN).join(', ') || 'not said'],
        ...(size === undefined ? [] : [['Size', (0,format_bytes/* formatBytes */.z)(size)]]),
        ['Sent', `${blobs.sent} blobs, ${(0,format_bytes/* formatBytes */.z)(blobs.bytesSent)}`],
        ['Already there', String(blobs.skipped)],
        ['Mounted', String(blobs.mounted)],
        ['Seconds', seconds.toFixed(1)],
    ];
    return [
        '### Pushed',
        hasReasons
            ? (0,markdown/* markdownTable */.Qj)(['Reference', 'Tag', 'Digest', 'Why'], rows)
            : (0,markdown/* markdownTable */.Qj)(['Reference', 'Tag', 'Digest'], rows.map((row) => row.slice(0, 3))),
        (0,markdown/* markdownTable */.Qj)(facts.map(([name]) => name), [facts.map(([, value]) => value)]),
    ].join('\n\n');
}
/** A dry run as Markdown for the job summary. */
function summarizePlan({ tags, blobs }) {
    const rows = tags.map(({ reference, action, current, wanted, reason = '' }) => [
        `\`${reference}\``,
        action === 'refuse' ? `**${action}**` : action,
        current === null ? '' : `\`${current}\``,
        wanted !== null ? `\`${wanted}\`` : action === 'refuse' ? '' : 'known after compressing',
        (0,markdown/* inText */.tg)(reason),
    ]);
    const missing = blobs.filter(({ action }) => action !== 'skip');
    const bytes = missing.reduce((total, { size }) => total + size, 0);
    return [
        '### Would push (dry run)',
        (0,markdown/* markdownTable */.Qj)(['Reference', 'Tag', 'Now', 'Then', 'Why'], rows),
        missing.length === 0
            ? 'No blob would be sent.'
            : `${missing.length} of ${blobs.length} blobs would be sent: ${(0,format_bytes/* formatBytes */.z)(bytes)} before compression.`,
    ].join('\n\n');
}
//# sourceMappingURL=push-summary.js.map
// EXTERNAL MODULE: ./lib/actions/run.js + 1 modules
var run = __webpack_require__(67026);
// EXTERNAL MODULE: ./lib/actions/write-json.js
var write_json = __webpack_require__(43);
;// CONCATENATED MODULE: ./lib/actions/push.js










/** The main step of `push/`: pushes an image under all its references. */
async function push() {
    await (0,run/* runMain */.V)(async (host) => {
        (0,inputs/* warnUnknownInputs */.AH)(host, names/* ACTIONS */.k.push.inputs);
        await pushFromInputs(host);
    });
}
/** Reads the push inputs (the source may be another than the input, and its digest known), pushes (or plans), and sets `digest`, `references`, `version`, `json` and `undo-record`. */
async function pushFromInputs(host, { source, digest } = { source: host.input('source') }) {
    const referencesFor = readPushReferences(host);
    if (isPreflightOnly(host)) {
        return await (await __webpack_require__.e(/* import() */ 4265).then(__webpack_require__.bind(__webpack_require__, 44265))).preflightFromInputs(host, referencesFor);
    }
    const image = readImage(host, source);
    // Loaded once the inputs are known to be good: a step that ends before needs none of it.
    const [{ openConnections }, ship] = await Promise.all([Promise.all(/* import() */[__webpack_require__.e(9323), __webpack_require__.e(5620), __webpack_require__.e(1297), __webpack_require__.e(4809), __webpack_require__.e(5201), __webpack_require__.e(4076)]).then(__webpack_require__.bind(__webpack_require__, 44232)), Promise.all(/* import() */[__webpack_require__.e(5641), __webpack_require__.e(5685), __webpack_require__.e(2913), __webpack_require__.e(9965)]).then(__webpack_require__.bind(__webpack_require__, 82913))]);
    const connections = openConnections({}, host);
    try {
        const { references, plan: release } = await referencesFor(connections);
        if (references.length === 0) {
            return host.log.info('There is no tag for this run: nothing is pushed');
        }
        const request = { ...image, references, digest };
        if ((0,inputs/* readBoolean */.Vf)(host, 'dry-run', false)) {
            const plan = await host.group('Plan the push', () => ship.planPush(request, connections));
            await showPlan(host, (0,ship_report/* withReasons */.qr)(plan, release));
        }
        else {
            const report = await host.group(`Push ${request.source}`, async () => (0,ship_report/* reportCopy */.KJ)(await ship.push(request, connections)));
            await showPush(host, (0,ship_report/* withReasons */.qr)(report, release), release?.version);
        }
    }
    finally {
        await connections.close();
    }
}
/** Whether the step is to look only, before there is an image. */
function isPreflightOnly(host) {
    return readPreflight(host) === 'only';
}
function readPreflight(host) {
    return (0,inputs/* readChoice */.Kf)(host, 'preflight', ['true', 'false', 'only'], 'true');
}
function readImage(host, source) {
    if (source === '') {
        throw new failure/* Failure */.HR('usage', 'the input source is empty, so there is nothing to push', {
            reference: 'source',
            hint: 'Name the image that was built: source: app:ci',
        });
    }
    const platforms = (0,inputs/* readList */.LD)(host, 'platforms').map(platform/* parsePlatform */.Y8);
    return {
        source,
        compression: (0,inputs/* readChoice */.Kf)(host, 'compression', ['gzip', 'zstd'], 'gzip'),
        preflight: readPreflight(host) === 'true',
        ...(platforms.length === 0 ? {} : { platforms }),
    };
}
async function showPush(host, report, version) {
    for (const { reference, digest, action, reason } of report.references) {
        host.log.info(`${action} ${reference} ${digest}${reason === undefined ? '' : ` (${reason})`}`);
    }
    for (const { reference, reason } of report.refused)
        host.log.info(`not moved: ${reference} (${reason})`);
    host.output('digest', report.digest);
    host.output('references', report.references.map(({ reference, digest }) => `${reference}@${digest}`).join('\n'));
    host.output('version', version ?? (0,image_reference/* parseReference */.F2)(report.references[0]?.reference ?? '').tag ?? '');
    host.output('json', await (0,write_json/* writeJson */.G)(host, 'push', report));
    const { undoRecordOf } = await __webpack_require__.e(/* import() */ 9557).then(__webpack_require__.bind(__webpack_require__, 89557));
    host.output('undo-record', await (0,write_json/* writeJson */.G)(host, 'undo', undoRecordOf(report.references)));
    if ((0,inputs/* readBoolean */.Vf)(host, 'summary', true))
        await host.summary(summarizePush(report));
}
async function showPlan(host, plan) {
    for (const { reference, action, current, wanted, reason } of plan.tags) {
        const then = wanted ?? 'known after compressing';
        const change = action === 'keep' ? then : `${current ?? 'nothing'} -> ${then}`;
        host.log.info(`would ${action} ${reference}: ${action === 'refuse' ? reason : change}`);
    }
    host.output('json', await (0,write_json/* writeJson */.G)(host, 'push', plan));
    if ((0,inputs/* readBoolean */.Vf)(host, 'summary', true))
        await host.summary(summarizePlan(plan));
    (0,ship_report/* refuseAsPlanned */.Ni)(plan);
}
//# sourceMappingURL=push.js.map

/***/ }),

/***/ 43:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ writeJson)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);



/** Results can be larger than an output may be, so they go into a file of their own. Returns its path. */
async function writeJson(host, action, report) {
    const folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(host.env.RUNNER_TEMP || (0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), `seaworthy-${action}-`));
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'result.json');
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(file, `${JSON.stringify(report, null, 2)}\n`);
    return file;
}
//# sourceMappingURL=write-json.js.map

/***/ }),

/***/ 86866:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ readLines)
/* harmony export */ });
/** The lines of a list input, trimmed, without blank ones and comments (lines that begin with `#`). */
function readLines(input) {
    return input
        .split(/\r\n|\r|\n/)
        .map((text, index) => ({ line: index + 1, text: text.trim() }))
        .filter(({ text }) => text !== '' && !text.startsWith('#'));
}
//# sourceMappingURL=lines.js.map

/***/ }),

/***/ 92359:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ mapLimited)
/* harmony export */ });
/**
 * Runs `work` on every item, at most `limit` at a time, in order of start. Stops starting new work at the first failure,
 * waits for what is running, then throws that failure: nothing is left running behind the caller's back. A limit that is
 * no number of at least one counts as one, so that no work is ever passed over in silence.
 */
async function mapLimited(items, limit, work) {
    const results = new Array(items.length);
    let next = 0;
    let failure;
    const worker = async () => {
        while (failure === undefined && next < items.length) {
            const index = next++;
            try {
                results[index] = await work(items[index], index);
            }
            catch (error) {
                failure ??= { error };
            }
        }
    };
    await Promise.all(Array.from({ length: Math.min(Math.max(1, Math.floor(limit) || 1), items.length) }, worker));
    if (failure !== undefined)
        throw failure.error;
    return results;
}
//# sourceMappingURL=limit.js.map

/***/ }),

/***/ 36447:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qj: () => (/* binding */ markdownTable),
/* harmony export */   pN: () => (/* binding */ inCode),
/* harmony export */   tg: () => (/* binding */ inText)
/* harmony export */ });
/** Rows as a table in GitHub-flavoured Markdown. Cells are Markdown: what comes from outside goes through {@link inCode} or {@link inText}. */
function markdownTable(header, rows) {
    const line = (cells) => `| ${cells.join(' | ')} |`;
    return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n');
}
/** Text from outside as code in a table cell: no markup, no cell or line of its own. Empty for empty text. */
function inCode(text) {
    return text === ''
        ? ''
        : `\`${text.slice(0, 200).replace(/[`|\\\p{Cc}\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\u{e0000}-\u{e007f}]/gu, '?')}\``;
}
/** A sentence that may quote names from outside, in a table cell: nothing in it is markup, and nobody is notified by it. */
function inText(text) {
    return text
        .slice(0, 300)
        .replace(/[\p{Cc}\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\u{e0000}-\u{e007f}]/gu, ' ')
        .replace(/[\\`*_{}[\]()<>#+!|~&@:]/g, (char) => `&#${char.charCodeAt(0)};`);
}
//# sourceMappingURL=markdown.js.map

/***/ }),

/***/ 63658:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KJ: () => (/* binding */ reportCopy),
/* harmony export */   Ni: () => (/* binding */ refuseAsPlanned),
/* harmony export */   _S: () => (/* binding */ reportPlan),
/* harmony export */   qr: () => (/* binding */ withReasons)
/* harmony export */ });
/* harmony import */ var _image_platform_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17035);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20438);
/* harmony import */ var _stores_copy_tree_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(66096);



function reportCopy(result) {
    const { digest, mediaType, platforms, blobs, size, seconds } = result;
    const references = result.references.map(({ store, tag, ...rest }) => ({ reference: `${store}:${tag}`, ...rest }));
    const refused = result.held.map(({ store, tag, reason, digest: at }) => ({
        reference: `${store}:${tag}`,
        digest: at ?? null,
        reason,
    }));
    return { digest, mediaType, references, refused, platforms, blobs, ...(size === undefined ? {} : { size }), seconds };
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
        platforms: first === undefined ? [] : (0,_stores_copy_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .platformsOf */ .Wt)(first.tree.document.content).map(_image_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPlatform */ .Bq),
    };
}
/** A report with the reasons of the plan that was carried out, where nothing decided again. */
function withReasons(report, plan) {
    if (plan === undefined)
        return report;
    const planned = new Map(plan.tags.map((tag) => [tag.reference, tag]));
    const add = (entry) => {
        const tag = planned.get(entry.reference);
        // What was new when the plan was made is there now: that reason has passed.
        const hasPassed = entry.action === 'kept' && tag?.action !== 'keep';
        const reason = entry.reason ?? (hasPassed ? undefined : tag?.reason);
        return reason === undefined ? entry : { ...entry, reason };
    };
    return 'references' in report
        ? { ...report, references: report.references.map(add) }
        : { ...report, tags: report.tags.map(add) };
}
/** A dry run ends as the push itself would: `Failure('refused')` when an exact version is on another image. */
function refuseAsPlanned({ tags }) {
    const refused = tags.filter(({ action, blocks }) => action === 'refuse' && blocks === true);
    if (refused.length === 0)
        return;
    const all = refused.map(({ reference, reason }) => `${reference}: ${reason}`).join('; ');
    throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('refused', `it would be refused: ${all}`, {
        reference: refused[0]?.reference,
        hint: 'Nothing was written: this was a dry run.',
    });
}
//# sourceMappingURL=report.js.map

/***/ }),

/***/ 34642:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ readImageConfig)
/* harmony export */ });
/* harmony import */ var _image_config_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44887);
/* harmony import */ var _image_media_types_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64857);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20438);
/* harmony import */ var _verify_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(51593);




const CONFIG_LIMIT = 8 * 1024 * 1024;
/**
 * The config of an image. Undefined for an artifact, whose config is something else, and for a config that is not as
 * the specification has it: neither is a reason not to copy it. Bytes that cannot be read are.
 */
async function readImageConfig(source, { config }) {
    if (!(0,_image_media_types_js__WEBPACK_IMPORTED_MODULE_1__/* .isConfigType */ .lJ)(config.mediaType))
        return undefined;
    const bytes = await (0,_verify_js__WEBPACK_IMPORTED_MODULE_3__/* .collect */ .Fo)(source.readBlob(config), CONFIG_LIMIT, 'the image config');
    try {
        return (0,_image_config_js__WEBPACK_IMPORTED_MODULE_0__/* .parseImageConfig */ .F)(bytes);
    }
    catch (error) {
        if (error instanceof _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR && error.code === 'invalid')
            return undefined;
        throw error;
    }
}
//# sourceMappingURL=image-config.js.map

/***/ }),

/***/ 66096:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OR: () => (/* binding */ blobsOf),
/* harmony export */   PY: () => (/* binding */ bottomUp),
/* harmony export */   S2: () => (/* binding */ platformsIn),
/* harmony export */   Wt: () => (/* binding */ platformsOf),
/* harmony export */   Zc: () => (/* binding */ readTree),
/* harmony export */   wf: () => (/* binding */ leavesOf)
/* harmony export */ });
/* harmony import */ var _image_manifest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64252);
/* harmony import */ var _image_media_types_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64857);
/* harmony import */ var _image_platform_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(17035);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(20438);
/* harmony import */ var _runtime_limit_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(92359);
/* harmony import */ var _verify_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(51593);
/* harmony import */ var _image_config_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(34642);







const DEPTH_MAX = 4;
/** Manifests in one tree, each counted as often as it is listed: an index of the same index many times over must not explode. */
const MANIFESTS_MAX = 1000;
const READS_AT_ONCE = 8;
const ATTESTATION_OF = 'vnd.docker.reference.digest';
/**
 * Reads the manifest under a name and all manifests it lists. With `platforms`, an index is cut down to those (and the
 * attestations that belong to them): one platform gives its manifest itself, several a new index; one that is not there
 * is an error that says what is. A child must be what its entry says.
 */
async function readTree(source, name, platforms = []) {
    const root = await source.readManifest(name);
    const chosen = platforms.length === 0 ? root : await choosePlatforms(source, root, platforms);
    const budget = { left: MANIFESTS_MAX };
    if ('digest' in chosen)
        return readBelow(source, await readChild(source, chosen), DEPTH_MAX, budget);
    return readBelow(source, chosen, DEPTH_MAX, budget);
}
/** All trees of a tree, children before what lists them. */
function* bottomUp(tree) {
    for (const child of tree.children)
        yield* bottomUp(child);
    yield tree;
}
/** The image manifests of a tree, in its order. */
function leavesOf(tree) {
    return [...bottomUp(tree)].filter((t) => t.document.content.kind === 'manifest');
}
/** The blobs that have to be stored for a manifest: its config and layers, without layers that only point elsewhere. */
function blobsOf(content) {
    if (content.kind === 'index')
        return [];
    return [content.config, ...content.layers.filter((layer) => !(0,_image_media_types_js__WEBPACK_IMPORTED_MODULE_1__/* .isForeignLayerType */ .mi)(layer.mediaType))];
}
/** The platforms an index has, in its order, without attestations; an image manifest has none to tell. */
function platformsOf(content) {
    if (content.kind === 'manifest')
        return [];
    return content.manifests.flatMap((entry) => entry.platform === undefined || isAttestation(entry) ? [] : [entry.platform]);
}
/** The platforms of a tree; those of a single image are in its config, which is read for it. */
async function platformsIn(source, { document }) {
    const { content } = document;
    if (content.kind === 'index')
        return platformsOf(content);
    const platform = (await (0,_image_config_js__WEBPACK_IMPORTED_MODULE_5__/* .readImageConfig */ .M)(source, content))?.platform;
    return platform === undefined || platform.os === '' ? [] : [platform];
}
/** BuildKit lists attestations beside the images, for the platform "unknown/unknown". */
function isAttestation(entry) {
    return entry.platform?.os === 'unknown' && entry.platform.architecture === 'unknown';
}
async function readBelow(source, document, depth, budget) {
    const { content } = document;
    if (content.kind === 'manifest')
        return { document, children: [] };
    budget.left -= content.manifests.length;
    if (depth === 0 || budget.left < 0) {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR('invalid', `${source.label}: the index ${document.descriptor.digest} is too deep or too long`);
    }
    const children = await (0,_runtime_limit_js__WEBPACK_IMPORTED_MODULE_6__/* .mapLimited */ .b)(content.manifests, READS_AT_ONCE, async (entry) => {
        return await readBelow(source, await readChild(source, entry), depth - 1, budget);
    });
    return { document, children };
}
async function readChild(source, entry) {
    if (!(0,_image_media_types_js__WEBPACK_IMPORTED_MODULE_1__/* .isIndexType */ .$U)(entry.mediaType) && !(0,_image_media_types_js__WEBPACK_IMPORTED_MODULE_1__/* .isManifestType */ .Q3)(entry.mediaType)) {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR('unsupported', `${source.label}: an index lists "${entry.mediaType}", which is no manifest`);
    }
    const document = await source.readManifest(entry.digest);
    (0,_verify_js__WEBPACK_IMPORTED_MODULE_4__/* .checkExpectation */ .Zt)(document.descriptor, entry, source.label);
    if ((0,_image_media_types_js__WEBPACK_IMPORTED_MODULE_1__/* .isIndexType */ .$U)(entry.mediaType) === (document.content.kind === 'index'))
        return document;
    throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR('invalid', `${source.label}: an index lists ${entry.digest} as "${entry.mediaType}", which it is not`);
}
async function choosePlatforms(source, root, platforms) {
    const { content } = root;
    if (content.kind === 'manifest') {
        await checkPlatform(source, root, platforms);
        return root;
    }
    const chosen = platforms.map((platform) => {
        const entry = content.manifests.find((e) => e.platform !== undefined && (0,_image_platform_js__WEBPACK_IMPORTED_MODULE_2__/* .samePlatform */ .my)(platform, e.platform));
        if (entry !== undefined)
            return entry;
        const there = platformsOf(content).map(_image_platform_js__WEBPACK_IMPORTED_MODULE_2__/* .formatPlatform */ .Bq).join(', ');
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR('not-found', `${source.label} has no image for ${(0,_image_platform_js__WEBPACK_IMPORTED_MODULE_2__/* .formatPlatform */ .Bq)(platform)}; it has ${there}`);
    });
    const [only] = chosen;
    if (chosen.length === 1 && only !== undefined)
        return only;
    const kept = new Set(chosen.map((entry) => entry.digest));
    const manifests = content.manifests.filter((entry) => kept.has(entry.digest) || kept.has(entry.annotations?.[ATTESTATION_OF] ?? ''));
    if (manifests.length === content.manifests.length)
        return root;
    const annotations = content.annotations === undefined ? {} : { annotations: content.annotations };
    return (0,_image_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .encodeManifest */ .Gb)({ schemaVersion: 2, mediaType: content.mediaType, manifests, ...annotations });
}
/** A single image must be for one of the platforms that were asked for; one that names none is for any. */
async function checkPlatform(source, document, platforms) {
    const [own] = await platformsIn(source, { document, children: [] });
    if (own === undefined || platforms.some((platform) => (0,_image_platform_js__WEBPACK_IMPORTED_MODULE_2__/* .samePlatform */ .my)(platform, own)))
        return;
    const asked = platforms.map(_image_platform_js__WEBPACK_IMPORTED_MODULE_2__/* .formatPlatform */ .Bq).join(', ');
    throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR('not-found', `${source.label} has no image for ${asked}; it has ${(0,_image_platform_js__WEBPACK_IMPORTED_MODULE_2__/* .formatPlatform */ .Bq)(own)}`);
}
//# sourceMappingURL=tree.js.map

/***/ })

};
