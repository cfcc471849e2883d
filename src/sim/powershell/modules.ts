/** The Data ONTAP PowerShell Toolkit: it is not there unless somebody has unzipped it on the host (R237). */
export const TOOLKIT = 'DataONTAP'

export const SMHV_MODULE = 'SnapManagerForHyperV'

export const HYPER_V = 'Hyper-V'
export const FAILOVER_CLUSTERS = 'FailoverClusters'
export const STORAGE = 'Storage'

/** Modules by the names under which Import-Module knows them. */
export const MODULES = [SMHV_MODULE, TOOLKIT, FAILOVER_CLUSTERS, HYPER_V, STORAGE]
