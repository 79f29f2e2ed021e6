export const id = 1470;
export const ids = [1470,2505,9557];
export const modules = {

/***/ 35859:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  command: () => (/* binding */ command)
});

// EXTERNAL MODULE: ./lib/release/plan-file.js
var plan_file = __webpack_require__(81401);
// EXTERNAL MODULE: ./lib/image/reference.js
var image_reference = __webpack_require__(68424);
// EXTERNAL MODULE: ./lib/release/release-reference.js
var release_reference = __webpack_require__(4760);
// EXTERNAL MODULE: ./lib/runtime/failure.js
var failure = __webpack_require__(20438);
// EXTERNAL MODULE: ./lib/runtime/limit.js
var limit = __webpack_require__(92359);
// EXTERNAL MODULE: ./lib/stores/copy/list-tags.js
var list_tags = __webpack_require__(56964);
// EXTERNAL MODULE: ./lib/ship/push.js + 2 modules
var push = __webpack_require__(82913);
;// CONCATENATED MODULE: ./lib/ship/apply-plan.js






const REQUESTS_AT_ONCE = 8;
/**
 * Carries out a plan exactly as it is. `Failure('refused')` when it refuses an exact version, when the image is another than it names, and
 * when the registries have drifted: a tag is not what it was when the plan was made, or a newer version has come. What is done
 * already counts as not drifted where the plan names the image, so that a run that was cut off can be repeated.
 */
async function applyPlan(request, connections) {
    return await (0,push.push)(await readyToPush(request, connections), connections);
}
/** What {@link applyPlan} would do. */
async function planApply(request, connections) {
    return await (0,push.planPush)(await readyToPush(request, connections), connections);
}
async function readyToPush(request, connections) {
    const { plan, source, ...transfer } = request;
    const references = (0,release_reference.releaseReferences)(plan);
    if (references.length === 0) {
        throw new failure/* Failure */.HR('usage', 'the plan has no tags, so there is nothing to apply');
    }
    const digest = wantedDigest(plan);
    await refuseDrift(plan, connections);
    return {
        ...transfer,
        references,
        source: source ?? `registry:${await findImage(plan, digest, connections)}`,
        ...(digest === undefined ? {} : { digest }),
    };
}
/** The one image that the plan is about; undefined while it is not known. */
function wantedDigest({ tags }) {
    const own = tags.filter(({ action }) => action === 'create' || action === 'move');
    const digests = new Set(own.map(({ wanted }) => wanted));
    if (digests.size <= 1)
        return [...digests][0] ?? undefined;
    throw new failure/* Failure */.HR('invalid', 'the plan puts tags on different images, and one plan is about one image', {
        hint: 'Make the plan again, for one image.',
    });
}
async function findImage(plan, digest, connections) {
    if (digest === undefined) {
        const kept = plan.tags.find(({ action, wanted }) => action === 'keep' && wanted !== null);
        if (kept !== undefined && plan.tags.every(({ action }) => action === 'keep' || action === 'refuse')) {
            return `${(0,image_reference/* repositoryOf */._M)((0,image_reference/* parseReference */.F2)(kept.reference))}@${kept.wanted}`;
        }
        throw new failure/* Failure */.HR('usage', 'the plan does not say which image it is for', {
            hint: 'Name the image: seaworthy apply PLAN SOURCE. Or plan for an image that is pushed: seaworthy plan --digest sha256:…',
        });
    }
    const repositories = [...new Set(plan.tags.map(({ reference }) => (0,image_reference/* repositoryOf */._M)((0,image_reference/* parseReference */.F2)(reference))))];
    for (const repository of repositories) {
        const store = await storeOf(repository, connections);
        if ((await store.resolve(digest)) !== undefined)
            return `${repository}@${digest}`;
    }
    throw new failure/* Failure */.HR('not-found', `${digest} is in none of the plan's repositories: ${repositories.join(', ')}`, {
        reference: digest,
        hint: 'Name the image: seaworthy apply PLAN SOURCE.',
    });
}
async function refuseDrift(plan, connections) {
    const guards = plan.tags.filter(({ floating }) => floating !== undefined).map(release_reference/* guardOf */.H);
    const lists = new Map();
    const list = (repository, store) => {
        const tags = lists.get(repository) ?? (0,list_tags/* listTagsFor */.lD)(guards, store, connections.runtime.log);
        lists.set(repository, tags);
        return tags;
    };
    const drifted = await (0,limit/* mapLimited */.b)(plan.tags, REQUESTS_AT_ONCE, async (tag) => {
        // A tag that is left alone may be on whatever it likes.
        if (tag.action === 'refuse')
            return [];
        const reference = (0,image_reference/* parseReference */.F2)(tag.reference);
        const repository = (0,image_reference/* repositoryOf */._M)(reference);
        const store = await storeOf(repository, connections);
        const now = (await store.resolve(tag.tag))?.digest ?? null;
        if (now !== tag.current && (now === null || now !== tag.wanted)) {
            return [`${(0,image_reference/* canonical */.$N)(reference)} was on ${tag.current ?? 'nothing'} and is on ${now ?? 'nothing'} now`];
        }
        if (tag.floating === undefined)
            return [];
        return newer(tag, await list(repository, store));
    });
    const all = drifted.flat();
    if (all.length === 0)
        return;
    throw new failure/* Failure */.HR('refused', `the registry has changed since the plan was made: ${all.join('; ')}`, {
        reference: plan.tags.find(({ reference }) => all[0]?.startsWith(reference))?.reference,
        hint: 'Make the plan again and look at it: seaworthy plan.',
    });
}
function newer(tag, tags) {
    const { take, reason } = (0,release_reference/* guardOf */.H)(tag)(tags);
    return take ? [] : [`${tag.reference} is not for this release any more: ${reason}`];
}
async function storeOf(repository, connections) {
    const { registry, repository: path } = (0,image_reference/* parseReference */.F2)(repository);
    return (await connections.registry(registry)).repository(path);
}
//# sourceMappingURL=apply-plan.js.map
// EXTERNAL MODULE: ./lib/ship/report.js
var ship_report = __webpack_require__(63658);
// EXTERNAL MODULE: ./lib/cli/connect.js
var connect = __webpack_require__(68792);
// EXTERNAL MODULE: ./lib/cli/push.js
var cli_push = __webpack_require__(34664);
// EXTERNAL MODULE: ./lib/cli/show-copy.js
var show_copy = __webpack_require__(7099);
// EXTERNAL MODULE: ./lib/cli/undo-option.js
var undo_option = __webpack_require__(2054);
;// CONCATENATED MODULE: ./lib/cli/apply.js







const command = {
    usage: 'apply PLAN [SOURCE]',
    summary: 'Carry out a plan exactly as it is, or refuse because the registry has changed since',
    help: `PLAN is the file of seaworthy plan --output, or the output plan of the tags action. SOURCE is the image, in any form that push
takes; without it the plan has to name one that is in the registry (plan --digest). Before anything is sent every tag is compared
with what the plan saw; what has changed is named, and nothing is done. What the tags were on before is kept in an undo record
beside the plan (PLAN.undo.json): seaworthy undo puts it back.

  seaworthy plan --image ghcr.io/acme/app --tags 'type=semver,pattern={{version}}' -o plan.json
  seaworthy apply plan.json app:ci`,
    options: { ...cli_push.COMPRESSION_OPTION, ...undo_option/* UNDO_OPTION */.J },
    dryRun: true,
    arity: [1, 2],
    async run(context) {
        const { args, options, settings, result, runtime } = context;
        const [path = '', source] = args;
        const plan = await (0,plan_file.readPlanFile)(path);
        const request = { plan, source, ...(0,cli_push.transferOptions)(options, settings) };
        return await (0,connect/* withConnections */.q)(context, async (connections) => {
            if (settings.dryRun) {
                const report = (0,ship_report/* withReasons */.qr)(await planApply(request, connections), plan);
                result(report, (0,show_copy/* showPlan */.t)(report));
                (0,ship_report/* refuseAsPlanned */.Ni)(report);
                return undefined;
            }
            const report = (0,ship_report/* withReasons */.qr)((0,ship_report/* reportCopy */.KJ)(await applyPlan(request, connections)), plan);
            await (0,undo_option/* writeUndoRecord */.a)(options['undo-record'] ?? `${path.replace(/\.json$/, '')}.undo.json`, report, runtime);
            result(report, (0,show_copy/* showCopy */.$)(report));
            return undefined;
        });
    },
};
//# sourceMappingURL=apply.js.map

/***/ }),

/***/ 34664:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   COMPRESSION_OPTION: () => (/* binding */ COMPRESSION_OPTION),
/* harmony export */   command: () => (/* binding */ command),
/* harmony export */   transferOptions: () => (/* binding */ transferOptions)
/* harmony export */ });
/* harmony import */ var _release_plan_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81401);
/* harmony import */ var _release_release_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4760);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20438);
/* harmony import */ var _ship_push_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(82913);
/* harmony import */ var _ship_report_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(63658);
/* harmony import */ var _connect_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(68792);
/* harmony import */ var _show_copy_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7099);
/* harmony import */ var _undo_option_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2054);








/** The option of every command that sends layers to a registry. */
const COMPRESSION_OPTION = {
    compression: { type: 'string', value: 'KIND', help: 'For layers not compressed yet: gzip (default) or zstd' },
};
const command = {
    usage: 'push SOURCE [REF...]',
    summary: 'Push an image to one or more references; sends only what is missing, moves tags last',
    help: `SOURCE is an image the engine knows (app:ci), or where it is kept: docker:app:ci, archive:image.tar,
layout:DIR[:TAG], registry:HOST/REPO:TAG. Tags are written in the order given, after all content is in place
everywhere; if one cannot be written, those before it are put back. With --plan the references are those of a release plan:
floating tags such as latest then only move forward, also when another release is pushed at the same time.

  seaworthy push app:ci ghcr.io/acme/app:1.4.2 ghcr.io/acme/app:latest
  seaworthy push app:ci --plan plan.json
  seaworthy push archive:image.tar registry.lan:5000/app:1 --insecure registry.lan:5000`,
    options: {
        ...COMPRESSION_OPTION,
        plan: { type: 'string', value: 'FILE', help: 'Push to the references of this plan (seaworthy plan --output)' },
        ..._undo_option_js__WEBPACK_IMPORTED_MODULE_6__/* .UNDO_OPTION */ .J,
    },
    dryRun: true,
    arity: [1, Number.POSITIVE_INFINITY],
    async run(context) {
        const { args, options, settings, result, runtime } = context;
        const [source = '', ...named] = args;
        const release = typeof options.plan === 'string' ? await (0,_release_plan_file_js__WEBPACK_IMPORTED_MODULE_0__.readPlanFile)(options.plan) : undefined;
        const references = [...named, ...(release === undefined ? [] : (0,_release_release_reference_js__WEBPACK_IMPORTED_MODULE_1__.releaseReferences)(release))];
        if (references.length === 0) {
            throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('usage', 'there is no place to push to', {
                hint: 'Name references, or a plan: --plan plan.json',
            });
        }
        const request = { source, references, ...transferOptions(options, settings) };
        await (0,_connect_js__WEBPACK_IMPORTED_MODULE_5__/* .withConnections */ .q)(context, async (connections) => {
            if (settings.dryRun) {
                const plan = (0,_ship_report_js__WEBPACK_IMPORTED_MODULE_4__/* .withReasons */ .qr)(await (0,_ship_push_js__WEBPACK_IMPORTED_MODULE_3__.planPush)(request, connections), release);
                result(plan, (0,_show_copy_js__WEBPACK_IMPORTED_MODULE_7__/* .showPlan */ .t)(plan));
                (0,_ship_report_js__WEBPACK_IMPORTED_MODULE_4__/* .refuseAsPlanned */ .Ni)(plan);
            }
            else {
                const report = (0,_ship_report_js__WEBPACK_IMPORTED_MODULE_4__/* .withReasons */ .qr)((0,_ship_report_js__WEBPACK_IMPORTED_MODULE_4__/* .reportCopy */ .KJ)(await (0,_ship_push_js__WEBPACK_IMPORTED_MODULE_3__.push)(request, connections)), release);
                await (0,_undo_option_js__WEBPACK_IMPORTED_MODULE_6__/* .writeUndoRecord */ .a)(options['undo-record'], report, runtime);
                result(report, (0,_show_copy_js__WEBPACK_IMPORTED_MODULE_7__/* .showCopy */ .$)(report));
            }
        });
        return undefined;
    },
};
/** Platform, compression and concurrency as the transfers take them. */
function transferOptions(options, { platform, concurrency }) {
    return {
        ...(platform === undefined ? {} : { platforms: [platform] }),
        ...(concurrency === undefined ? {} : { concurrency }),
        ...(options.compression === undefined ? {} : { compression: readCompression(String(options.compression)) }),
    };
}
function readCompression(text) {
    if (text === 'gzip' || text === 'zstd')
        return text;
    throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('usage', `--compression cannot be "${text.slice(0, 100)}"`, { hint: 'Write gzip or zstd.' });
}
//# sourceMappingURL=push.js.map

/***/ }),

/***/ 2054:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ UNDO_OPTION),
/* harmony export */   a: () => (/* binding */ writeUndoRecord)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _release_undo_record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89557);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20438);



/** The option of commands that move tags of a release. */
const UNDO_OPTION = {
    'undo-record': { type: 'string', value: 'FILE', help: 'Where to write what seaworthy undo needs' },
};
/** Writes the undo record of a push, unless it changed nothing: an earlier record then stays. */
async function writeUndoRecord(path, report, { log }) {
    const record = (0,_release_undo_record_js__WEBPACK_IMPORTED_MODULE_1__.undoRecordOf)(report.references);
    if (typeof path !== 'string' || record.references.length === 0)
        return;
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(path, `${JSON.stringify(record, null, 2)}\n`);
        log.info(`seaworthy undo ${path} takes this back`);
    }
    catch (cause) {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('failed', `the tags are written, but the undo record ${path} is not: ${cause.message}`, {
            reference: path,
            hint: 'The result (--json) tells what each tag was on before, and can be given to seaworthy undo as well.',
            cause,
        });
    }
}
//# sourceMappingURL=undo-option.js.map

/***/ }),

/***/ 20995:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ floatingVerdict)
/* harmony export */ });
/* harmony import */ var _floating_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8595);

/**
 * Whether a release may take a floating tag, from all names there are: tags of a registry, git tags as full refs. `newest` is the name
 * among them, as it is listed, of the version that has more right to it.
 */
function floatingVerdict(floating, names) {
    const { take, newestNames, reason } = (0,_floating_js__WEBPACK_IMPORTED_MODULE_0__/* .decideFloating */ .j)(floating, names);
    if (take || newestNames === undefined)
        return { take, reason };
    // A tag of the registry rather than one of git: it can be read.
    return { take, reason, newest: newestNames.find((name) => !name.includes('/')) ?? newestNames[0] };
}
//# sourceMappingURL=floating-verdict.js.map

/***/ }),

/***/ 81401:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readPlanFile: () => (/* binding */ readPlanFile)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _image_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37241);
/* harmony import */ var _image_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57383);
/* harmony import */ var _image_reference_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(68424);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(20438);
/* harmony import */ var _expressions_parse_template_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(65935);






const ACTIONS = ['create', 'move', 'keep', 'refuse'];
const SCHEMES = ['semver', 'pep440', 'calver', 'numbers'];
const LIMITS = { maxBytes: 8 * 1024 * 1024, maxDepth: 16 };
/** Reads a plan from a file, as `seaworthy plan` or the step `tags` wrote it. `Failure` names what is wrong with it. */
async function readPlanFile(path) {
    const bytes = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path).catch((cause) => {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .Failure */ .HR('not-found', `the plan ${path} cannot be read: ${cause.code ?? cause.message}`, {
            reference: path,
            hint: 'seaworthy plan --output plan.json writes one; in a workflow it is the output plan of the step tags.',
            cause,
        });
    });
    return parsePlan((0,_image_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJson */ .qF)(bytes, `the plan ${path}`, LIMITS), path);
}
/** A plan from JSON; checks everything that is acted on. `name` is for errors. */
function parsePlan(value, name) {
    const plan = object(value, name, 'it');
    const tags = (0,_image_json_js__WEBPACK_IMPORTED_MODULE_2__/* .field */ .ZZ)(plan, 'tags');
    if (!Array.isArray(tags))
        throw wrong(name, 'it has no list of tags');
    const warnings = (0,_image_json_js__WEBPACK_IMPORTED_MODULE_2__/* .field */ .ZZ)(plan, 'warnings');
    return {
        version: text(plan, 'version', name),
        tags: tags.map((tag, i) => parseTag(tag, name, `tag ${i + 1}`)),
        labels: texts((0,_image_json_js__WEBPACK_IMPORTED_MODULE_2__/* .field */ .ZZ)(plan, 'labels')),
        annotations: texts((0,_image_json_js__WEBPACK_IMPORTED_MODULE_2__/* .field */ .ZZ)(plan, 'annotations')),
        warnings: Array.isArray(warnings) ? warnings.map(String) : [],
    };
}
function parseTag(value, name, where) {
    const entry = object(value, name, where);
    const [tag, reference] = [text(entry, 'tag', name), text(entry, 'reference', name)];
    const action = ACTIONS.find((known) => known === (0,_image_json_js__WEBPACK_IMPORTED_MODULE_2__/* .field */ .ZZ)(entry, 'action'));
    if (action === undefined)
        throw wrong(name, `${where} has no action of ${ACTIONS.join(', ')}`);
    if (!(0,_image_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .isTag */ .dz)(tag))
        throw wrong(name, `${where} is "${tag.slice(0, 140)}", which is no tag`);
    if (reference !== tag && (0,_image_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .parseReference */ .F2)(reference).tag !== tag) {
        throw wrong(name, `${where} has the reference ${reference}, which is not of the tag ${tag}`);
    }
    const floating = (0,_image_json_js__WEBPACK_IMPORTED_MODULE_2__/* .field */ .ZZ)(entry, 'floating');
    const newest = (0,_image_json_js__WEBPACK_IMPORTED_MODULE_2__/* .field */ .ZZ)(entry, 'newest');
    return {
        reference,
        tag,
        current: digest(entry, 'current', name, where),
        wanted: digest(entry, 'wanted', name, where),
        action,
        reason: text(entry, 'reason', name),
        ...(floating === undefined ? {} : { floating: parseFloating(object(floating, name, where), name, where) }),
        ...(typeof newest === 'string' ? { newest } : {}),
        ...((0,_image_json_js__WEBPACK_IMPORTED_MODULE_2__/* .field */ .ZZ)(entry, 'unlisted') === true ? { unlisted: true } : {}),
        ...((0,_image_json_js__WEBPACK_IMPORTED_MODULE_2__/* .field */ .ZZ)(entry, 'immutable') === true ? { immutable: true } : {}),
    };
}
function parseFloating(entry, name, where) {
    const scheme = SCHEMES.find((known) => known === (0,_image_json_js__WEBPACK_IMPORTED_MODULE_2__/* .field */ .ZZ)(entry, 'scheme'));
    if (scheme === undefined)
        throw wrong(name, `${where} floats by no scheme of ${SCHEMES.join(', ')}`);
    checkTexts(entry, name, where);
    const optional = (key) => (0,_image_json_js__WEBPACK_IMPORTED_MODULE_2__/* .field */ .ZZ)(entry, key) === undefined ? {} : { [key]: text(entry, key, name) };
    return {
        scheme,
        version: text(entry, 'version', name),
        pattern: text(entry, 'pattern', name),
        prefix: text(entry, 'prefix', name),
        suffix: text(entry, 'suffix', name),
        channel: text(entry, 'channel', name),
        ...optional('component'),
        ...optional('match'),
    };
}
/** What cannot be read as an expression or a template would fail in the middle of a release. */
function checkTexts(entry, name, where) {
    const [match, pattern] = [(0,_image_json_js__WEBPACK_IMPORTED_MODULE_2__/* .field */ .ZZ)(entry, 'match') ?? '', text(entry, 'pattern', name)];
    try {
        new RegExp(String(match));
        (0,_expressions_parse_template_js__WEBPACK_IMPORTED_MODULE_5__/* .parseTemplate */ .Q)(pattern, { input: 'pattern', line: 0, text: pattern, strict: true, warn: () => { } });
    }
    catch (error) {
        throw wrong(name, `${where} floats by what cannot be read: ${error.message}`);
    }
}
function digest(entry, key, name, where) {
    const value = (0,_image_json_js__WEBPACK_IMPORTED_MODULE_2__/* .field */ .ZZ)(entry, key) ?? null;
    if (value === null || (typeof value === 'string' && (0,_image_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .isDigest */ .Bc)(value)))
        return value;
    throw wrong(name, `${where} has a "${key}" that is no digest`);
}
function object(value, name, where) {
    if ((0,_image_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(value))
        return value;
    throw wrong(name, `${where} is no object`);
}
function text(entry, key, name) {
    const value = (0,_image_json_js__WEBPACK_IMPORTED_MODULE_2__/* .field */ .ZZ)(entry, key);
    if (typeof value === 'string')
        return value;
    throw wrong(name, `"${key}" is missing or no text`);
}
function texts(value) {
    if (!(0,_image_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(value))
        return {};
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, String(item)]));
}
function wrong(name, reason) {
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .Failure */ .HR('invalid', `${name} is no plan: ${reason}`, {
        reference: name,
        hint: 'Give the JSON that seaworthy plan wrote, unchanged.',
    });
}
//# sourceMappingURL=plan-file.js.map

/***/ }),

/***/ 4760:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ guardOf),
/* harmony export */   releaseReferences: () => (/* binding */ releaseReferences)
/* harmony export */ });
/* harmony import */ var _image_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68424);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20438);
/* harmony import */ var _stores_copy_tags_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21576);
/* harmony import */ var _floating_verdict_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(20995);




/**
 * What a plan asks for, ready to be pushed: floating tags are decided again from what exists then, exact versions stay on their image.
 * `Failure('refused')` when the plan itself refuses an exact version.
 */
function releaseReferences(plan) {
    const refused = plan.tags.find(({ action, immutable }) => action === 'refuse' && immutable === true);
    if (refused?.current)
        throw (0,_stores_copy_tags_js__WEBPACK_IMPORTED_MODULE_2__/* .takenTag */ .u)(refused.reference, refused.current, refused.wanted ?? undefined);
    const bare = plan.tags.find(({ reference, tag }) => reference === tag);
    if (bare !== undefined) {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('usage', `the plan has the tag ${bare.tag} but no image that gets it`, {
            reference: bare.tag,
            hint: 'Make the plan with images: seaworthy plan --image ghcr.io/acme/app.',
        });
    }
    return plan.tags.map((tag) => {
        const reference = (0,_image_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .canonical */ .$N)((0,_image_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .parseReference */ .F2)(tag.reference));
        if (tag.immutable === true)
            return { reference, immutable: true };
        return tag.floating === undefined ? { reference } : { reference, guard: guardOf(tag) };
    });
}
/** Decides about a floating tag as it was planned, from the tags that its repository has now. */
function guardOf({ floating, newest, unlisted }) {
    if (floating === undefined)
        return () => ({ take: true, reason: 'not a floating tag' });
    const decide = (tags) => (0,_floating_verdict_js__WEBPACK_IMPORTED_MODULE_3__/* .floatingVerdict */ .a)(floating, newest === undefined ? tags : [...tags, newest]);
    return Object.assign(decide, { withoutList: unlisted === true });
}
//# sourceMappingURL=release-reference.js.map

/***/ }),

/***/ 89557:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   undoRecordOf: () => (/* binding */ undoRecordOf),
/* harmony export */   y: () => (/* binding */ readUndoRecord)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _image_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37241);
/* harmony import */ var _image_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57383);
/* harmony import */ var _image_reference_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(68424);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(20438);





/** The record of a push; empty when it changed no tag. */
function undoRecordOf(references) {
    const changed = references.filter(({ action }) => action !== 'kept');
    return {
        references: changed.map(({ reference, digest, previous = null }) => ({ reference, digest, previous })),
    };
}
/**
 * Reads a record from a file. The result of a push (`--json`, the file of the output `json`) is one as well: tags that it kept are left
 * out. `Failure` names what is wrong.
 */
async function readUndoRecord(path) {
    const bytes = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path).catch((cause) => {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .Failure */ .HR('not-found', `the undo record ${path} cannot be read: ${cause.code ?? cause.message}`, {
            reference: path,
            hint: 'apply writes one beside its plan, push with --undo-record FILE.',
            cause,
        });
    });
    const record = (0,_image_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJson */ .qF)(bytes, `the undo record ${path}`);
    const references = (0,_image_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(record) ? (0,_image_json_js__WEBPACK_IMPORTED_MODULE_2__/* .field */ .ZZ)(record, 'references') : undefined;
    if (!Array.isArray(references))
        throw wrong(path, 'it has no list of references');
    return { references: references.flatMap((entry, i) => parseEntry(entry, path, `reference ${i + 1}`)) };
}
function parseEntry(entry, path, where) {
    if (!(0,_image_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(entry))
        throw wrong(path, `${where} is no object`);
    if ((0,_image_json_js__WEBPACK_IMPORTED_MODULE_2__/* .field */ .ZZ)(entry, 'action') === 'kept')
        return [];
    const [reference, digest, previous = null] = ['reference', 'digest', 'previous'].map((key) => (0,_image_json_js__WEBPACK_IMPORTED_MODULE_2__/* .field */ .ZZ)(entry, key));
    if (typeof reference !== 'string' || (0,_image_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .parseReference */ .F2)(reference).tag === undefined) {
        throw wrong(path, `${where} has no reference with a tag`);
    }
    if (typeof digest !== 'string' || !(0,_image_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .isDigest */ .Bc)(digest))
        throw wrong(path, `${where} has no digest`);
    if (previous !== null && (typeof previous !== 'string' || !(0,_image_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .isDigest */ .Bc)(previous))) {
        throw wrong(path, `${where} has a "previous" that is no digest`);
    }
    return [{ reference, digest, previous }];
}
function wrong(path, reason) {
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .Failure */ .HR('invalid', `${path} is no undo record: ${reason}`, {
        reference: path,
        hint: 'Give the file that apply or push wrote, unchanged.',
    });
}
//# sourceMappingURL=undo-record.js.map

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
