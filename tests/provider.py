"""A provider package in miniature, laid out as the compiler lays out @pulumi/aws."""

from __future__ import annotations

from pathlib import Path

FILES = {
    "package.json": '{"name": "@pulumi/aws", "version": "v9.1.0"}',
    "index.d.ts": """\
export { GetZoneArgs, GetZoneResult } from "./getZone";
export declare const getZone: typeof import("./getZone").getZone;
export * from "./names";
export * from "./additions";
import * as box from "./box";
import * as types from "./types";
export { box, types, };
""",
    "names.d.ts": """\
import { Size } from "./box";
/** Any name. */
export type NAME = string | Size;
""",
    "additions.d.ts": """\
declare module "." {
    /** The client. */
    const sdk: any;
}
export {};
""",
    "getZone.d.ts": """\
import * as pulumi from "@pulumi/pulumi";
/**
 * Finds a zone.
 *
 * @deprecated getZone is deprecated; use
 *   `box.Box` instead.
 */
export declare function getZone(args?: GetZoneArgs, opts?: pulumi.InvokeOptions): Promise<GetZoneResult>;
export interface GetZoneArgs {
    id?: string;
}
export interface GetZoneResult {
    readonly id: string;
    readonly names?: string[][];
}
""",
    "box/index.d.ts": """\
export { BoxArgs, BoxState } from "./box";
export type Box = import("./box").Box;
export declare const Box: typeof import("./box").Box;
export * from "./boxMixins";
export * from "../types/enums/box";
""",
    "box/box.d.ts": """\
import * as pulumi from "@pulumi/pulumi";
import * as inputs from "../types/input";
import * as outputs from "../types/output";
import * as enums from "../types/enums";
import { NAME } from "..";
import { Lid, Maker } from "./index";
/**
 * A box.
 *
 * ```typescript
 * export declare class Box {
 * }
 * ```
 */
export declare class Box extends pulumi.CustomResource {
    /**
     * Get an existing one.
     */
    static get(name: string, id: pulumi.Input<pulumi.ID>, state?: BoxState, opts?: pulumi.CustomResourceOptions): Box;
    static isInstance(obj: any): obj is Box;
    private readonly secret;
    /** The width. */
    readonly width: pulumi.Output<number | undefined>;
    readonly lids: pulumi.Output<outputs.box.BoxLid[]>;
    constructor(name: string, args: BoxArgs, opts?: pulumi.CustomResourceOptions);
}
export interface CommonArgs {
    rows?: pulumi.Input<pulumi.Input<pulumi.Input<string>[]>[]>;
}
/** The state. */
export interface BoxState {
    width?: pulumi.Input<number | undefined>;
}
export interface BoxArgs extends CommonArgs {
    /**
     * Its owner; of the form `{ name }`.
     *
     * @deprecated Use `name`
     *     instead.
     * @see elsewhere
     */
    owner?: pulumi.Input<NAME | undefined>;
    labels?: pulumi.Input<{
        [key: string]: pulumi.Input<{
            [key: string]: pulumi.Input<string>;
        }>;
    } | undefined>;
    lids: pulumi.Input<pulumi.Input<inputs.box.BoxLid>[]>;
    lid?: pulumi.Input<string | Lid | pulumi.Input<string>>;
    maker?: Maker<string>;
    size?: pulumi.Input<string | enums.box.Size | undefined>;
    mode?: "open" | "shut";
    content?: pulumi.Input<pulumi.asset.Asset | pulumi.asset.Archive>;
    onOpen?: (event: string, then: () => void) => void;
}
""",
    "box/box.js": """\
class Box extends pulumi.CustomResource {
    static __pulumiType = 'aws:box/box:Box';
    constructor(name, args, opts) {
        const aliasOpts = { aliases: [{ type: "aws:crate/crate:Crate" }, { type: "aws:crate/crate:Crate" }] };
    }
}
""",
    "box/boxMixins.d.ts": """\
import * as pulumi from "@pulumi/pulumi";
import * as utils from "../utils";
import { Box, BoxArgs } from "./box";
export type Maker<E> = string | E;
export type Opener = (lid: Lid) => Promise<void> | void;
export declare class Lid extends pulumi.ComponentResource {
    box: Box;
    constructor(name: string, box: Box, opener: Opener, opts?: pulumi.ComponentResourceOptions);
}
export type EasyBoxArgs = utils.Overwrite<BoxArgs, {
    lids?: never;
    opener?: Opener;
}>;
/** @deprecated Nobody opens these. */
export declare const Openers: Opener[];
export declare class EasyBox<E> extends Box {
    constructor(name: string, args: EasyBoxArgs, opts?: pulumi.CustomResourceOptions);
}
declare module "./box" {
    interface Box {
        lastLid?: Lid;
        /** Called when it is opened. */
        onOpened(name: string, opener: Opener): Lid;
    }
}
""",
    "types/index.d.ts": """\
import * as enums from "./enums";
import * as input from "./input";
import * as output from "./output";
export { enums, input, output, };
""",
    "types/enums/index.d.ts": """\
import * as box from "./box";
export { box, };
""",
    "types/enums/box/index.d.ts": """\
export declare const Size: {
    readonly Small: "small";
    /**
     * @deprecated Too large.
     */
    readonly Large: "large.2x";
};
/** A size. */
export type Size = (typeof Size)[keyof typeof Size];
""",
    "types/input.d.ts": """\
import * as pulumi from "@pulumi/pulumi";
import * as inputs from "../types/input";
export interface Whole {
    part?: pulumi.Input<inputs.box.BoxLid>;
}
export declare namespace box {
    interface BoxLidHinge {
        turns: pulumi.Input<boolean>;
    }
    interface BoxLid {
        hinge?: pulumi.Input<inputs.box.BoxLidHinge | undefined>;
    }
}
export declare namespace empty {
}
export declare namespace other {
    interface BoxLidHinge {
        angle: pulumi.Input<number>;
    }
}
""",
    "types/output.d.ts": """\
import * as outputs from "../types/output";
export declare namespace box {
    interface BoxLid {
        hinge: outputs.box.BoxLidHinge;
    }
    interface BoxLidHinge {
        turns: boolean;
    }
}
""",
    "utils.d.ts": "export type Overwrite<T, U> = Pick<T, Diff<keyof T, keyof U>> & U;\n",
}


def install(folder: Path, files: dict[str, str] | None = None) -> Path:
    """The package in the node_modules of a folder, with some files changed; the package's folder."""
    root = folder / "node_modules" / "@pulumi" / "aws"
    for path, text in {**FILES, **(files or {})}.items():
        target = root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
    return root
