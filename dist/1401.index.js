export const id = 1401;
export const ids = [1401];
export const modules = {

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

/***/ })

};
