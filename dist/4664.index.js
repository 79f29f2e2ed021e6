export const id = 4664;
export const ids = [4664,1401];
export const modules = {

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
        const references = [...named, ...(release === undefined ? [] : (0,_release_release_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .releaseReferences */ .Y)(release))];
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
    const record = (0,_release_undo_record_js__WEBPACK_IMPORTED_MODULE_1__/* .undoRecordOf */ .v)(report.references);
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
    const { take, newest, reason } = (0,_floating_js__WEBPACK_IMPORTED_MODULE_0__/* .decideFloating */ .js)(floating, names);
    if (take || newest === undefined)
        return { take, reason };
    // A tag of the registry rather than one of git: it can be read.
    const ofNewest = names.filter((name) => (0,_floating_js__WEBPACK_IMPORTED_MODULE_0__/* .decideFloating */ .js)(floating, [name]).newest === newest);
    return { take, reason, newest: ofNewest.find((name) => !name.includes('/')) ?? ofNewest[0] };
}
//# sourceMappingURL=floating-verdict.js.map

/***/ }),

/***/ 81401:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readPlanFile: () => (/* binding */ readPlanFile)
/* harmony export */ });
/* unused harmony export parsePlan */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _image_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37241);
/* harmony import */ var _image_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57383);
/* harmony import */ var _image_reference_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(68424);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(20438);





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
        ...((0,_image_json_js__WEBPACK_IMPORTED_MODULE_2__/* .field */ .ZZ)(entry, 'immutable') === true ? { immutable: true } : {}),
    };
}
function parseFloating(entry, name, where) {
    const scheme = SCHEMES.find((known) => known === (0,_image_json_js__WEBPACK_IMPORTED_MODULE_2__/* .field */ .ZZ)(entry, 'scheme'));
    if (scheme === undefined)
        throw wrong(name, `${where} floats by no scheme of ${SCHEMES.join(', ')}`);
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
/* harmony export */   Y: () => (/* binding */ releaseReferences)
/* harmony export */ });
/* harmony import */ var _image_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68424);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20438);
/* harmony import */ var _stores_copy_tags_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20338);
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
function guardOf({ floating, newest }) {
    if (floating === undefined)
        return () => ({ take: true, reason: 'not a floating tag' });
    return (tags) => (0,_floating_verdict_js__WEBPACK_IMPORTED_MODULE_3__/* .floatingVerdict */ .a)(floating, newest === undefined ? tags : [...tags, newest]);
}
//# sourceMappingURL=release-reference.js.map

/***/ }),

/***/ 89557:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ undoRecordOf),
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

/***/ })

};
