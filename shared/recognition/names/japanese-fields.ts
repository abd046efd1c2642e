// What Japanese ministers have charge of, between their names and their office.

/** "金融担当", "沖縄・北方担当", "文化": a part of a pattern; no given name begins so. */
export const MINISTERS_FIELD =
  '(?:(?:金融|文化|経済財政|経済再生|規制改革|科学技術|防災|行政改革|行革|消費者|少子化|拉致問題|地方創生|地域活性化|デジタル|原子力|沖縄|北方|国家公安|経済安全保障|知的財産|海洋政策|領土問題|宇宙政策|観光|国際博覧会|男女共同参画|郵政|建設|運輸|通商産業|労働|厚生|農林|科学|自治|環境|復興)(?:・|及び)?){1,3}(?:担当|対策|問題担当|対策担当)?'
