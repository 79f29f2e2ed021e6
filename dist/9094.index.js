export const id = 9094;
export const ids = [9094];
export const modules = {

/***/ 29094:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   command: () => (/* binding */ command)
/* harmony export */ });
/* harmony import */ var _ship_trust_sign_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4700);
/* harmony import */ var _connect_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68792);
/* harmony import */ var _keys_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89991);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(86693);
/* harmony import */ var _show_roles_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(87026);





const command = {
    usage: 'trust sign REF --key FILE',
    summary: 'Sign a tag with Docker Content Trust, a manifest list too',
    help: `The tag is read from its registry and hashed here, and signed as that in every role that the key may sign: targets/NAME and
targets/releases for a signer's key. The present trust data is verified first, under the policy, the lock or a pin.

  printf %s "$PASSPHRASE" | seaworthy trust sign registry.corp:5000/acme/app:1.4.2 --key alice.key --passphrase-stdin
  seaworthy trust sign registry.corp:5000/acme/app:1.4.2@sha256:... --key alice.key --passphrase-file /run/secrets/alice

New projects should sign with Sigstore or Notation; this is for Notary servers that are there.`,
    options: {
        ..._keys_js__WEBPACK_IMPORTED_MODULE_2__/* .KEY_OPTIONS */ .zx,
        ..._options_js__WEBPACK_IMPORTED_MODULE_3__/* .QUICK_OPTIONS */ .bt,
        ..._options_js__WEBPACK_IMPORTED_MODULE_3__/* .POLICY_OPTIONS */ .iJ,
        role: { type: 'string', multiple: true, value: 'ROLE', help: 'Sign in this role only: targets/releases, targets' },
        renew: { type: 'boolean', help: 'Sign a role anew that expired or whose signer was removed' },
    },
    dryRun: true,
    arity: [1, 1],
    async run(context) {
        const { args, options, settings, result } = context;
        const anchor = { ...(0,_options_js__WEBPACK_IMPORTED_MODULE_3__/* .policyPlace */ ._z)(options), quick: (0,_options_js__WEBPACK_IMPORTED_MODULE_3__/* .quickCheck */ .u0)(options) };
        const keys = await (0,_keys_js__WEBPACK_IMPORTED_MODULE_2__/* .openKeys */ .hU)(context);
        const request = {
            ...anchor,
            image: args[0],
            keys,
            roles: (0,_options_js__WEBPACK_IMPORTED_MODULE_3__/* .listOption */ .y8)(options, 'role'),
            renew: options.renew === true,
            dryRun: settings.dryRun,
        };
        const report = await (0,_connect_js__WEBPACK_IMPORTED_MODULE_1__/* .withConnections */ .q)(context, (connections) => (0,_ship_trust_sign_js__WEBPACK_IMPORTED_MODULE_0__/* .signImage */ .j)(request, connections));
        result(report, showSigned(report, settings.dryRun));
        return undefined;
    },
};
function showSigned({ repository, tag, digest, roles, warnings }, dryRun) {
    const isNews = roles.some(({ action }) => action === 'signed');
    const done = dryRun ? 'would be signed as' : isNews ? 'is signed as' : 'was signed already as';
    return [(0,_show_roles_js__WEBPACK_IMPORTED_MODULE_4__/* .showRoles */ .J)(roles), ...(0,_show_roles_js__WEBPACK_IMPORTED_MODULE_4__/* .showWarnings */ .D)(warnings), `${repository}:${tag} ${done} ${digest}`].join('\n');
}
//# sourceMappingURL=sign.js.map

/***/ })

};
