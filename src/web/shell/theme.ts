import type { ThemeConfig } from 'antd';

/** One accent, ink blue-green; every text colour reaches 4.5:1 on white (ux.md §4). */
export const COLOURS = {
  accent: '#0e4f5e',
  accentHover: '#176a7d',
  accentGround: '#e3eef0',
  ink: '#16232b',
  ink2: '#3f4d58',
  ink3: '#5a6772',
  line: '#d9e0e4',
  lineSoft: '#e9eef0',
  ground: '#f2f5f6',
  green: '#1a7f37',
  yellow: '#8a6100',
  orange: '#b54708',
  red: '#b42318',
  grey: '#5f6b7a',
} as const;

const FONTS = '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif';

const shared = {
  colorPrimary: COLOURS.accent,
  colorInfo: COLOURS.accent,
  colorLink: '#0b5a6e',
  colorLinkHover: '#0e7490',
  colorLinkActive: COLOURS.accent,
  // As base.css underlines them: antd would take the line away again.
  linkDecoration: 'underline #9dbfc7',
  linkHoverDecoration: 'underline',
  colorSuccess: COLOURS.green,
  colorWarning: COLOURS.yellow,
  colorError: COLOURS.red,
  // Light grounds are given: antd would derive them from dark colours as greys.
  colorPrimaryBg: COLOURS.accentGround,
  colorPrimaryBgHover: '#d3e4e7',
  colorPrimaryBorder: '#9dbfc7',
  colorPrimaryBorderHover: '#6f9faa',
  colorPrimaryHover: COLOURS.accentHover,
  colorPrimaryActive: '#0a3b47',
  colorInfoBg: '#eaf3f5',
  colorInfoBorder: '#b9d3d9',
  colorSuccessBg: '#e9f5ec',
  colorSuccessBorder: '#b5d9be',
  colorWarningBg: '#fdf6df',
  colorWarningBorder: '#e6d6a6',
  colorErrorBg: '#fdeeec',
  colorErrorBorder: '#f0c2bb',
  colorErrorHover: '#c93a2e',
  colorText: COLOURS.ink,
  colorTextSecondary: COLOURS.ink2,
  colorTextTertiary: COLOURS.ink3,
  colorTextDescription: COLOURS.ink3,
  colorTextPlaceholder: '#667380',
  colorTextQuaternary: '#667380',
  colorBorder: '#c3cdd3',
  colorBorderSecondary: COLOURS.line,
  colorBgLayout: COLOURS.ground,
  colorFillAlter: '#f6f9fa',
  fontFamily: FONTS,
  borderRadius: 4,
  borderRadiusLG: 6,
  boxShadow: '0 6px 20px rgba(16, 40, 48, 0.14)',
  boxShadowSecondary: '0 6px 20px rgba(16, 40, 48, 0.14)',
  motionDurationSlow: '0.16s',
  motionDurationMid: '0.12s',
  motionDurationFast: '0.08s',
  wireframe: false,
};

/** Staff print: 14/22 px, controls 32 px, table rows 36 px. */
const staff: ThemeConfig = {
  token: { ...shared, fontSize: 14, lineHeight: 22 / 14, controlHeight: 32 },
  components: {
    Table: {
      cellPaddingBlockSM: 6.5,
      cellPaddingInlineSM: 10,
      headerBg: '#f0f4f5',
      headerColor: COLOURS.ink2,
      headerSplitColor: 'transparent',
      rowHoverBg: '#f3f8f9',
      rowSelectedBg: COLOURS.accentGround,
      rowSelectedHoverBg: '#d9e8eb',
      borderColor: COLOURS.lineSoft,
      headerSortActiveBg: '#e6edef',
      headerSortHoverBg: '#e6edef',
      bodySortBg: 'transparent',
    },
    Tabs: { horizontalItemPadding: '8px 0', horizontalMargin: '0 0 12px 0', titleFontSize: 14 },
    Form: { itemMarginBottom: 16, verticalLabelPadding: '0 0 4px', labelColor: COLOURS.ink2 },
    Descriptions: { itemPaddingBottom: 8, labelColor: COLOURS.ink3, titleMarginBottom: 8 },
    Modal: { titleFontSize: 16 },
    Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none', fontWeight: 400 },
    Alert: { withDescriptionIconSize: 16, withDescriptionPadding: '9px 12px', defaultPadding: '8px 12px' },
    Card: { headerHeight: 44, headerFontSize: 15, bodyPadding: 16 },
    Tag: { defaultBg: '#eef2f3', defaultColor: COLOURS.ink2 },
    Segmented: { trackBg: '#e1e8ea', itemColor: COLOURS.ink2, itemSelectedColor: COLOURS.ink },
    Tooltip: { colorBgSpotlight: '#22323b' },
  },
};

/** Phones: 16/26 px, so that nothing zooms on focus, and 44 px targets. */
const phone: ThemeConfig = {
  ...staff,
  token: { ...shared, fontSize: 16, lineHeight: 26 / 16, controlHeight: 44, controlHeightSM: 36, controlHeightLG: 48 },
};

/** 大字版: body 20/30 px, targets 60 px. */
const large: ThemeConfig = {
  ...staff,
  token: { ...shared, fontSize: 20, lineHeight: 1.5, controlHeight: 60, controlHeightSM: 60, controlHeightLG: 64 },
  components: {
    ...staff.components,
    Table: { ...staff.components?.Table, cellPaddingBlockSM: 15, cellFontSizeSM: 20 },
    Tabs: { horizontalItemPadding: '15px 0', titleFontSize: 20 },
    Modal: { titleFontSize: 24 },
  },
};

const NO_MOTION = { motion: false, motionDurationSlow: '0s', motionDurationMid: '0s', motionDurationFast: '0s' };

/** `still`: nothing fades or slides, for whoever asked their system for that. */
export const themeOf = (of: { largePrint: boolean; narrow: boolean; still: boolean }): ThemeConfig => {
  const theme = of.largePrint ? large : of.narrow ? phone : staff;
  return of.still ? { ...theme, token: { ...theme.token, ...NO_MOTION } } : theme;
};
